package jp.musubi.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    private static final Instant AT = Instant.parse("2026-04-01T00:00:00.123Z");

    @Test
    void is_of_version_seven_and_begins_with_the_milliseconds() {
        UUID id = at(456_789);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void keeps_the_order_of_what_is_written_within_a_millisecond() {
        assertThat(IntStream.range(0, 1_000).mapToObj(micros -> at(micros * 1_000)).map(UUID::toString)).isSorted();
    }

    @Test
    void gives_no_identifier_twice_at_one_instant() {
        assertThat(Collections.nCopies(1_000, 0).stream().map(UuidV7Test::at)).doesNotHaveDuplicates();
    }

    private static UUID at(int nanos) {
        return UuidV7.next(Clock.fixed(AT.plusNanos(nanos), ZoneOffset.UTC));
    }
}
