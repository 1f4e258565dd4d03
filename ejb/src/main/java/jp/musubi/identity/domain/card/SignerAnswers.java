package jp.musubi.identity.domain.card;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** 失効情報の控え. What the authority says of a certificate at the moment of a signature, as it said it: a signature keeps it, so that nobody has to be asked later. */
public class SignerAnswers {

    private static final Logger LOG = Logger.getLogger(SignerAnswers.class.getName());

    private final CardChain chain;
    private final RevocationWire wire;
    private final RevocationPolicy policy;
    private final Clock clock;

    public SignerAnswers(CardChain chain, RevocationWire wire, RevocationPolicy policy, Clock clock) {
        this.chain = chain;
        this.wire = wire;
        this.policy = policy;
        this.clock = clock;
    }

    /** The key that issued it. */
    public X509Certificate authority(byte[] der) {
        return chain.anchor(CardCertificate.read(der), clock.instant()).certificate();
    }

    /**
     * An OCSP response that proves that the certificate holds now, DER.
     *
     * @throws BusinessException CARD_REVOKED and its likes, CARD_UNKNOWN_TO_AUTHORITY, CARD_REVOCATION_UNKNOWN
     */
    public byte[] ocsp(byte[] der) {
        Instant now = clock.instant();
        CardCertificate card = CardCertificate.read(der);
        CardAnchor anchor = chain.anchor(card, now);
        OcspExchange exchange = new OcspExchange(card, anchor, policy);
        try {
            byte[] answer = wire.ocsp(anchor, exchange.request());
            RevocationStatus status = exchange.read(answer, now);
            if (status.isRevoked()) {
                throw new BusinessException(status.reason().error());
            }
            return answer;
        } catch (UnprovenAnswerException e) {
            LOG.log(Level.WARNING, "OCSP for {0} {1}: {2}; no document is signed", new Object[] {anchor.kind(), anchor.keyId(), e.trouble()});
            throw new BusinessException(IdentityError.CARD_REVOCATION_UNKNOWN, e);
        }
    }
}
