package jp.musubi.identity.boundary;

import java.time.Instant;

/**
 * One line of my record.
 *
 * @param way of a sign-in, else null
 * @param device empty when it is not known
 * @param code of a refusal, else empty
 */
public record OwnActRow(Instant at, ResidentActKind kind, ResidentWay way, String device, String code) {
}
