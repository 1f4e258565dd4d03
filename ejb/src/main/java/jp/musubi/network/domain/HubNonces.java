package jp.musubi.network.domain;

import java.time.Instant;

/** Single-use nonces of the envelopes that reached the hub, in the hub's own table. */
public interface HubNonces {

    /** @throws jp.musubi.kernel.error.BusinessException REPLAYED */
    void use(String issuer, String nonce, Instant expiresAt);

    /** Forgets nonces whose envelopes nobody would accept any more. */
    int forgetExpired(Instant before);
}
