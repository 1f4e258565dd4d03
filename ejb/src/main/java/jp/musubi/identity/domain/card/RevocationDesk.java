package jp.musubi.identity.domain.card;

import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** Asks whether a certificate still holds: the cluster's memory, then OCSP, then the revocation list. Nobody's answer is no permission. */
public class RevocationDesk {

    private static final Logger LOG = Logger.getLogger(RevocationDesk.class.getName());

    private final RevocationMemory memory;
    private final RevocationWire wire;
    private final RevocationLists lists;
    private final CardSerials serials;
    private final RevocationPolicy policy;

    public RevocationDesk(RevocationMemory memory, RevocationWire wire, RevocationLists lists, CardSerials serials, RevocationPolicy policy) {
        this.memory = memory;
        this.wire = wire;
        this.lists = lists;
        this.serials = serials;
        this.policy = policy;
    }

    /**
     * What is known of a certificate that holds.
     *
     * @throws BusinessException CARD_REVOKED and its likes, CARD_UNKNOWN_TO_AUTHORITY, CARD_REVOCATION_UNKNOWN
     */
    RevocationStatus check(CardCertificate card, CardAnchor anchor, CardPurpose purpose, Instant now) {
        String serialKey = serials.forRevocation(card, anchor);
        Optional<RevocationStatus> known = memory.find(serialKey).filter(found -> policy.serves(found, purpose, now));
        RevocationStatus status = known.orElseGet(() -> ask(card, anchor, now));
        if (known.isEmpty()) {
            memory.keep(serialKey, status, forgetAt(status, card, now));
        }
        if (status.isRevoked()) {
            throw new BusinessException(status.reason().error());
        }
        return status;
    }

    private RevocationStatus ask(CardCertificate card, CardAnchor anchor, Instant now) {
        try {
            OcspExchange exchange = new OcspExchange(card, anchor, policy);
            return exchange.read(wire.ocsp(anchor, exchange.request()), now);
        } catch (UnprovenAnswerException ocsp) {
            LOG.log(Level.WARNING, "OCSP for {0} {1}: {2}; the revocation list is asked", new Object[] {anchor.kind(), anchor.keyId(), ocsp.trouble()});
            try {
                return lists.status(card, anchor, now);
            } catch (UnprovenAnswerException list) {
                LOG.log(Level.WARNING, "revocation list of {0} {1}: {2}; no card of this key is taken", new Object[] {anchor.kind(), anchor.keyId(), list.trouble()});
                throw new BusinessException(IdentityError.CARD_REVOCATION_UNKNOWN, list);
            }
        }
    }

    /** A revocation counts until the certificate would have ended anyway; the rest until it has no use for anybody. */
    private Instant forgetAt(RevocationStatus status, CardCertificate card, Instant now) {
        return status.isRevoked() ? card.certificate().getNotAfter().toInstant() : now.plus(policy.login().compareTo(policy.sign()) > 0 ? policy.login() : policy.sign());
    }
}
