package jp.musubi.identity.domain.card;

import java.time.Instant;

/**
 * 失効情報. What the authority said of one certificate.
 *
 * @param reason null while the certificate is good
 * @param revokedAt likewise
 * @param thisUpdate when it was so
 * @param nextUpdate when the authority will know more; null when it does not say
 * @param checkedAt when this node, or another, heard it
 */
public record RevocationStatus(RevocationReason reason, Instant revokedAt, Source source, Instant thisUpdate, Instant nextUpdate, Instant checkedAt) {

    /** How it was heard. */
    public enum Source {
        OCSP, CRL
    }

    public boolean isRevoked() {
        return reason != null;
    }
}
