package jp.musubi.linkage.boundary;

import java.time.Instant;

/**
 * The inquiry is in the books; whatever becomes of it is seen in its status (IF_SKI_10111_S01).
 *
 * @param askAfterMillis how long the sender should wait before it asks for the status, or null when the inquiry has ended
 */
public record InquiryAccepted(String managementNumber, Instant acceptedAt, Integer askAfterMillis) {
}
