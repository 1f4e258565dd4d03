package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;

class ChallengePaceTest {

    private long millis = Instant.parse("2026-11-23T00:00:00Z").toEpochMilli();
    private final ChallengePace pace = new ChallengePace(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    });

    @Test
    void a_place_that_asks_without_end_is_told_to_wait_and_its_neighbour_is_not() {
        int passed = passedOf(1_000, "192.0.2.1");

        assertThat(passed).isEqualTo(ChallengePace.AT_ONCE);
        assertThat(catchThrowableOfType(BusinessException.class, () -> pace.pass("192.0.2.1")).errorCode()).isEqualTo(IdentityError.CHALLENGE_TOO_OFTEN);
        assertThat(passedOf(1, "192.0.2.2")).isEqualTo(1);
        millis += 10L * ChallengePace.PAUSE_MILLIS;
        assertThat(passedOf(100, "192.0.2.1")).as("one in each pause from then on").isEqualTo(10);
    }

    @Test
    void a_network_of_ipv6_is_one_place() {
        int passed = 0;
        for (int i = 0; i < 1_000; i++) {
            passed += passedOf(1, "2001:db8:0:1::" + Integer.toHexString(i));
        }

        assertThat(passed).isEqualTo(ChallengePace.AT_ONCE);
        assertThat(passedOf(1, "2001:db8:0:2::1")).as("another network").isEqualTo(1);
    }

    @Test
    void a_crowd_of_places_fills_the_table_no_faster_than_the_node_allows() {
        int passed = 0;
        for (int i = 0; i < 20_000; i++) {
            passed += passedOf(1, "198.51." + i / 250 + "." + i % 250);
        }

        assertThat(passed).isEqualTo(ChallengePace.AT_ONCE_IN_ALL);
        millis += 10L * ChallengePace.PAUSE_IN_ALL_MILLIS;
        assertThat(passedOf(100, "203.0.113.9")).isEqualTo(10);
    }

    private int passedOf(int times, String address) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            try {
                pace.pass(address);
                passed++;
            } catch (BusinessException tooOften) {
                assertThat(tooOften.errorCode()).isEqualTo(IdentityError.CHALLENGE_TOO_OFTEN);
            }
        }
        return passed;
    }
}
