package jp.musubi.kernel.envelope;

import java.time.Instant;
import java.util.Map;

/**
 * One signed message between two parties.
 *
 * @param issuer party code of the sender
 * @param audience party code of the receiver
 * @param issuedAt second of signing
 * @param expiresAt after this second nobody accepts it
 * @param nonce single use; the receiver keeps it
 * @param type message type, for example {@code inquiry}
 * @param messageId business id; the same over all retries
 * @param responseTo nonce of the request that this answers, or empty
 * @param body plain JSON types
 */
public record Envelope(String issuer, String audience, Instant issuedAt, Instant expiresAt, String nonce, String type,
        String messageId, String responseTo, Map<String, Object> body) {
}
