package jp.musubi.identity.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * 緊急時の一時権限の使用 that nobody has reviewed.
 *
 * @param staffId of who took the role
 * @param ended whether the time is over, so that it can be reviewed
 */
public record EmergencyUseView(UUID id, String staffId, String displayName, String departmentName, String role, String reason, Instant takenAt,
        Instant endsAt, boolean ended) {
}
