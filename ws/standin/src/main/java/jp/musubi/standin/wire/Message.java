package jp.musubi.standin.wire;

import java.time.Instant;
import java.util.Map;

/**
 * One signed message between two parties.
 *
 * @param type message type, for example {@code acquisition.request}
 * @param messageId the same over all retries
 * @param nonce single use
 * @param responseTo nonce of the request that this answers, or empty
 */
public record Message(String issuer, String audience, String type, String messageId, String nonce, String responseTo,
        Instant expiresAt, Map<String, Object> body) {
}
