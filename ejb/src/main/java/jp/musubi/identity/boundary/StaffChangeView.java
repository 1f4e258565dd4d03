package jp.musubi.identity.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposal that waits for another administrator.
 *
 * @param before the account as it stands, null for a new one
 * @param overtaken whether the account has changed since, so that the proposal can only be rejected
 * @param proposedBy 職員ID
 * @param proposer name, empty for who has no account any more
 */
public record StaffChangeView(UUID id, StaffAct act, StaffAccountState before, StaffAccountState after, String reason, Instant proposedAt,
        String proposedBy, String proposer, boolean overtaken) {
}
