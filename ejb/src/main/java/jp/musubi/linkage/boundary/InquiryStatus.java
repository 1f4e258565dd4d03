package jp.musubi.linkage.boundary;

import java.time.Instant;

/**
 * Where an inquiry stands.
 *
 * @param reasonCode null unless it ended, or waits, for a reason
 * @param reasonText the reason in plain Japanese, or null
 * @param requestedAt when it went to the hub, or null
 * @param answeredAt when the answer came, or null
 * @param askAgainAfterMillis how long the sender should wait before it asks again, or null when the inquiry has ended
 */
public record InquiryStatus(String managementNumber, InquiryState state, ReasonCode reasonCode, String reasonText,
        Instant acceptedAt, Instant requestedAt, Instant answeredAt, Integer askAgainAfterMillis) {
}
