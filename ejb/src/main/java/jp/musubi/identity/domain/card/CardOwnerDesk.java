package jp.musubi.identity.domain.card;

import java.math.BigInteger;
import java.util.Optional;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/**
 * Finds whose card has signed in: a card that was here before, else the successor of one that was, else somebody new. Never by name and birth
 * date; a 利用者証明用 certificate has neither.
 */
public class CardOwnerDesk {

    /** A certificate lives five years: more renewals than that nobody has. */
    private static final int MOST_RENEWALS = 20;

    private final CardOwnerStore owners;
    private final SerialLinkage linkage;
    private final CardSerials serials;

    public CardOwnerDesk(CardOwnerStore owners, SerialLinkage linkage, CardSerials serials) {
        this.owners = owners;
        this.linkage = linkage;
        this.serials = serials;
    }

    /**
     * Subject of the owner's account.
     *
     * @param card that has just proved that its holder has it
     * @throws BusinessException CARD_OWNER_UNKNOWN, CARD_LINKAGE_UNAVAILABLE
     */
    public String ownerOf(AcceptedCard card) {
        return ownerOf(card.certificate().serial());
    }

    String ownerOf(BigInteger serial) {
        String key = serials.forLogin(serial);
        return owners.find(key).orElseGet(() -> owners.link(key, subjectOf(serial)));
    }

    private String subjectOf(BigInteger serial) {
        SerialLinkage.Linked newest = linkage.ask(serial);
        SerialLinkage.Linked linked = newest;
        for (int renewal = 0; renewal < MOST_RENEWALS && linked.predecessor().isPresent(); renewal++) {
            BigInteger earlier = linked.predecessor().get();
            Optional<String> owner = owners.find(serials.forLogin(earlier));
            if (owner.isPresent()) {
                return owner.get();
            }
            linked = linkage.ask(earlier);
        }
        return newest.subject().orElseThrow(() -> new BusinessException(IdentityError.CARD_OWNER_UNKNOWN));
    }
}
