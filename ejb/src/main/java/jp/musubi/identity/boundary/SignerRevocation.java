package jp.musubi.identity.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * 失効の状態 of a signer's certificate when it signed, by what the document keeps.
 *
 * @param asOf when the authority said so; empty when unknown
 */
public record SignerRevocation(State state, Optional<Instant> asOf) {

    /** Beside the time stamp. */
    public enum State {
        NOT_REVOKED, REVOKED_BEFORE, REVOKED_AFTERWARDS, UNKNOWN
    }
}
