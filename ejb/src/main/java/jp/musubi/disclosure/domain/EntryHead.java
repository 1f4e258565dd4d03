package jp.musubi.disclosure.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.musubi.disclosure.boundary.Side;

/**
 * What every entry has: the columns by which it is found, all repeated in its canonical bytes.
 *
 * @param side null for a read
 * @param managementNumber null for a read
 * @param subjectSealed the person's key, sealed; the only part outside the canonical bytes
 */
public record EntryHead(
        UUID id,
        String institution,
        String event,
        Side side,
        String managementNumber,
        byte[] subjectKey,
        byte[] subjectSealed,
        Instant occurredAt,
        Instant recordedAt,
        boolean nonDisclosure) {

    /** Databases keep microseconds; what is hashed must be what is kept. */
    public EntryHead {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
