package jp.musubi.kernel.persistence;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Time-ordered identifiers (RFC 9562, version 7): inserts stay at the end of the index. The twelve bits behind the milliseconds are
 * the fraction of one (section 6.2, method 3), so that what one node writes in a millisecond keeps its order, too.
 */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NANOS_OF_MILLI = 1_000_000;

    private UuidV7() {
    }

    public static UUID next(Clock clock) {
        Instant now = clock.instant();
        long fraction = now.getNano() % NANOS_OF_MILLI * 0x1000L / NANOS_OF_MILLI;
        long high = (now.toEpochMilli() << 16) | 0x7000L | fraction;
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
