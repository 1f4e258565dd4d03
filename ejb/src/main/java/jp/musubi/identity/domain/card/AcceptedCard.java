package jp.musubi.identity.domain.card;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.FourItems;

/**
 * A certificate that may be used for what it was brought for.
 *
 * @param items of a 署名用 certificate only
 * @param revocation how it is known that it was not revoked
 */
public record AcceptedCard(CardKind kind, CardCertificate certificate, Optional<FourItems> items, RevocationStatus revocation) {

    public CardAlgorithm algorithm() {
        return certificate.algorithm();
    }

    public X509Certificate x509() {
        return certificate.certificate();
    }

    public Instant validUntil() {
        return certificate.certificate().getNotAfter().toInstant();
    }

    /** Whether this card's key signed these bytes. */
    public boolean signed(byte[] message, byte[] signature) {
        return certificate.algorithm().verifies(certificate.publicKey(), message, signature);
    }

    @Override
    public String toString() {
        return "AcceptedCard[" + kind + "]";
    }
}
