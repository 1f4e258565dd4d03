package jp.musubi.identity.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One of my stays that go on.
 *
 * @param device kinds of system and browser; empty when the browser did not say
 * @param seenAt when it was last used, to the minute
 */
public record OwnStayRow(UUID id, ResidentWay way, String device, Instant begunAt, Instant seenAt) implements Serializable {
}
