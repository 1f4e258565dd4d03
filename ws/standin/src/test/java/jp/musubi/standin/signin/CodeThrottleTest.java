package jp.musubi.standin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CodeThrottleTest {

    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private final CodeThrottle throttle = new CodeThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void allows_five_wrong_codes_and_then_one_every_half_minute() {
        exhaust("a");

        assertThat(throttle.mayTry("a")).isFalse();
        now = now.plus(CodeThrottle.THEN_EVERY);
        assertThat(throttle.mayTry("a")).isTrue();
        assertThat(throttle.mayTry("a")).isFalse();
    }

    @Test
    void never_locks_out_another_account_or_another_place() {
        exhaust("attacker at account a");

        assertThat(throttle.mayTry("owner's browser at account a")).isTrue();
        assertThat(throttle.mayTry("attacker at account b")).isTrue();
    }

    @Test
    void forgets_wrong_codes_after_a_right_one() {
        exhaust("a");
        throttle.forgive("a");

        exhaust("a");
    }

    private void exhaust(String place) {
        for (int i = 0; i < CodeThrottle.AT_ONCE; i++) {
            assertThat(throttle.mayTry(place)).isTrue();
        }
    }
}
