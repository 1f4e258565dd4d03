package jp.musubi.identity.domain.card;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import jp.musubi.identity.boundary.AwaitedConsent;
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
     * The owner's account, and what his record should say of the card. Nothing is kept of it yet.
     *
     * @param card that has just proved that its holder has it
     * @throws BusinessException CARD_OWNER_UNKNOWN, CARD_LINKAGE_UNAVAILABLE
     */
    public OwnedCard recognise(AcceptedCard card) {
        return recognise(card.certificate().serial());
    }

    /** Keeps whose card it is; another node may have been faster, and its answer counts. */
    public OwnedCard link(OwnedCard card) {
        return new OwnedCard(owners.link(card.serialKey(), card.subject()), card.serialKey(), card.news());
    }

    /** For the time in which its owner reads what he is to agree to. */
    public AwaitedConsent await(OwnedCard card, Instant until) {
        String news = card.news().map(ResidentActKind::name).orElse("");
        return new AwaitedConsent(card.subject(), card.serialKey(), news, until, mark(card.subject(), card.serialKey(), news, until));
    }

    /** @throws BusinessException CONSENT_OVER when it is too late or not what was handed out */
    public OwnedCard resume(AwaitedConsent awaited, Instant now) {
        byte[] mark = mark(awaited.subject(), awaited.serialKey(), awaited.news(), awaited.until()).getBytes(StandardCharsets.US_ASCII);
        if (now.isAfter(awaited.until()) || !MessageDigest.isEqual(mark, awaited.mark().getBytes(StandardCharsets.UTF_8))) {
            throw new BusinessException(IdentityError.CONSENT_OVER);
        }
        return new OwnedCard(awaited.subject(), awaited.serialKey(), Optional.of(awaited.news()).filter(news -> !news.isEmpty()).map(ResidentActKind::valueOf));
    }

    private String mark(String subject, String serialKey, String news, Instant until) {
        return serials.mark(String.join("\n", subject, serialKey, news, until.toString()));
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
        return link(recognise(serial)).subject();
    }

    OwnedCard recognise(BigInteger serial) {
        String key = serials.forLogin(serial);
        Optional<String> known = owners.find(key);
        if (known.isPresent()) {
            return new OwnedCard(known.get(), key, Optional.empty());
        }
        return search(serial, key);
    }

    private OwnedCard search(BigInteger serial, String key) {
        SerialLinkage.Linked newest = linkage.ask(serial);
        SerialLinkage.Linked linked = newest;
        for (int renewal = 0; renewal < MOST_RENEWALS && linked.predecessor().isPresent(); renewal++) {
            BigInteger earlier = linked.predecessor().get();
            Optional<String> owner = owners.find(serials.forLogin(earlier));
            if (owner.isPresent()) {
                return new OwnedCard(owner.get(), key, Optional.of(ResidentActKind.CARD_RENEWED));
            }
            linked = linkage.ask(earlier);
        }
        return new OwnedCard(newest.subject().orElseThrow(() -> new BusinessException(IdentityError.CARD_OWNER_UNKNOWN)), key,
                Optional.of(ResidentActKind.CARD_ADDED));
    }

    /**
     * Whose card.
     *
     * @param serialKey keyed hash of its serial number
     * @param news of a card that was not here before
     */
    public record OwnedCard(String subject, String serialKey, Optional<ResidentActKind> news) {

        @Override
        public String toString() {
            return "OwnedCard[" + news + "]";
        }
    }
}
