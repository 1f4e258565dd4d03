package jp.musubi.identity.domain.card;

import java.math.BigInteger;
import java.util.Optional;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ResidentActKind;
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
     * The owner's account, and what his record should say of the card.
     *
     * @param card that has just proved that its holder has it
     * @throws BusinessException CARD_OWNER_UNKNOWN, CARD_LINKAGE_UNAVAILABLE
     */
    public OwnedCard recognise(AcceptedCard card) {
        return recognise(card.certificate().serial());
    }

    /** Whose record tells of a refused card: empty unless it was here before. Whoever brought it has proved nothing. */
    public Optional<String> namedBy(byte[] certificate) {
        try {
            return owners.find(serials.forLogin(CardCertificate.read(certificate).serial()));
        } catch (BusinessException unreadable) {
            return Optional.empty();
        }
    }

    String ownerOf(BigInteger serial) {
        return recognise(serial).subject();
    }

    OwnedCard recognise(BigInteger serial) {
        String key = serials.forLogin(serial);
        Optional<String> known = owners.find(key);
        if (known.isPresent()) {
            return new OwnedCard(known.get(), Optional.empty());
        }
        OwnedCard found = search(serial);
        return new OwnedCard(owners.link(key, found.subject()), found.news());
    }

    private OwnedCard search(BigInteger serial) {
        SerialLinkage.Linked newest = linkage.ask(serial);
        SerialLinkage.Linked linked = newest;
        for (int renewal = 0; renewal < MOST_RENEWALS && linked.predecessor().isPresent(); renewal++) {
            BigInteger earlier = linked.predecessor().get();
            Optional<String> owner = owners.find(serials.forLogin(earlier));
            if (owner.isPresent()) {
                return new OwnedCard(owner.get(), Optional.of(ResidentActKind.CARD_RENEWED));
            }
            linked = linkage.ask(earlier);
        }
        return new OwnedCard(newest.subject().orElseThrow(() -> new BusinessException(IdentityError.CARD_OWNER_UNKNOWN)),
                Optional.of(ResidentActKind.CARD_ADDED));
    }

    /** @param news of a card that was not here before */
    public record OwnedCard(String subject, Optional<ResidentActKind> news) {

        @Override
        public String toString() {
            return "OwnedCard[" + news + "]";
        }
    }
}
