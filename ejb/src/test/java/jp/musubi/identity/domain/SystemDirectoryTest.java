package jp.musubi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.HandClock;
import org.junit.jupiter.api.Test;

class SystemDirectoryTest {

    private static final String FINGERPRINT = "ab".repeat(32);

    private final HandClock clock = new HandClock(IdentityFixture.NOW);
    private final InMemoryCallingSystems systems = new InMemoryCallingSystems();
    private final SystemDirectory directory = new SystemDirectory(systems, clock);

    @Test
    void asks_the_database_once_while_its_memory_is_young() {
        systems.add(CallingSystem.register(row(false), clock.instant()));
        directory.find(FINGERPRINT);
        int asked = systems.asked;

        for (int i = 0; i < 1_000; i++) {
            assertThat(directory.find(FINGERPRINT)).isPresent();
        }

        assertThat(systems.asked).isEqualTo(asked);
    }

    @Test
    void sees_a_revocation_within_two_seconds_even_when_the_timer_stands_still() {
        CallingSystem system = CallingSystem.register(row(false), clock.instant());
        systems.add(system);
        assertThat(directory.find(FINGERPRINT).orElseThrow().revoked()).isFalse();

        system.accept(row(true), clock.instant());
        systems.advanceRevision();
        clock.forward(SystemDirectory.TRUSTED_FOR);

        assertThat(directory.find(FINGERPRINT).orElseThrow().revoked()).isTrue();
    }

    @Test
    void reads_no_rows_again_while_the_revision_stands() {
        systems.add(CallingSystem.register(row(false), clock.instant()));
        directory.refresh();

        directory.refresh();

        assertThat(systems.read).isEqualTo(1);
    }

    @Test
    void lets_nobody_in_when_the_database_is_gone_and_the_memory_old() {
        systems.add(CallingSystem.register(row(false), clock.instant()));
        directory.refresh();
        systems.dead = true;
        clock.forward(SystemDirectory.TRUSTED_FOR);

        assertThatThrownBy(() -> directory.find(FINGERPRINT)).isInstanceOfSatisfying(BusinessException.class,
                e -> assertThat(e.errorCode()).isEqualTo(IdentityError.REGISTER_UNAVAILABLE));
    }

    @Test
    void does_not_ask_a_dead_database_for_every_request() {
        systems.dead = true;
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> directory.find(FINGERPRINT)).isInstanceOf(BusinessException.class);
        }
        assertThat(systems.asked).isEqualTo(1);

        systems.dead = false;
        clock.forward(Duration.ofMillis(500));

        assertThat(directory.find(FINGERPRINT)).isEmpty();
    }

    @Test
    void distrusts_its_memory_when_the_clock_is_set_back() {
        directory.refresh();
        int asked = systems.asked;
        clock.forward(Duration.ofHours(-1));

        directory.find(FINGERPRINT);

        assertThat(systems.asked).isGreaterThan(asked);
    }

    private static RegistrationRow row(boolean revoked) {
        return new RegistrationRow(2, FINGERPRINT, "0220199201101700", "musubi-child", Caller.Kind.SYSTEM, "n", revoked);
    }

    private static final class InMemoryCallingSystems implements CallingSystemRepository {

        private final List<CallingSystem> rows = new ArrayList<>();
        private long revision;
        private int asked;
        private int read;
        private boolean dead;

        @Override
        public long revision() {
            asked++;
            if (dead) {
                throw new PersistenceException("gone");
            }
            return revision;
        }

        @Override
        public void lockForWriting() {
            asked++;
        }

        @Override
        public void advanceRevision() {
            revision++;
        }

        @Override
        public List<CallingSystem> all() {
            read++;
            return List.copyOf(rows);
        }

        @Override
        public void add(CallingSystem system) {
            rows.add(system);
        }
    }
}
