package jp.musubi.kernel.envelope;

import java.time.Instant;

/** Remembers nonces until their envelopes are stale. Every operator keeps its own, in its own database. */
public interface NonceStore {

    /** @throws jp.musubi.kernel.error.BusinessException REPLAYED when the nonce was used before */
    void use(String issuer, String nonce, Instant expiresAt);

    /**
     * Forgets nonces whose envelopes nobody accepts any more.
     *
     * @return how many
     */
    int forgetExpired(Instant before);
}
