package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.RegistrationState;
import org.junit.jupiter.api.Test;

class SystemDutiesTest {

    private final List<LocalDate> asked = new ArrayList<>();
    /** Already the next day in Tokyo. */
    private final SystemDuties duties = new SystemDuties(new BusinessSystemRepository() {

        @Override
        public Set<BusinessSystem> of(String institution, String system, LocalDate on) {
            asked.add(on);
            return Set.of(new BusinessSystem("010", "000"), new BusinessSystem("000", "A-1"));
        }

        @Override
        public Set<String> sharing(String institution, String system, LocalDate on) {
            asked.add(on);
            return Set.of("musubi-tax-before");
        }

        @Override
        public Set<BusinessSystem> changingNumbersOf(RegistrationState state, LocalDate on) {
            return Set.of();
        }
    }, Clock.fixed(Instant.parse("2026-11-21T15:30:00Z"), ZoneOffset.UTC));

    @Test
    void covers_only_what_is_registered_of_every_id_that_is_named() {
        SystemDuties.Held held = duties.of("0220199201101700", "musubi-tax");

        assertThat(held.cover(new BusinessSystem("010", "000"))).isTrue();
        assertThat(held.cover(new BusinessSystem("010", "A-1"))).isTrue();
        assertThat(held.cover(new BusinessSystem("010", "A-2"))).isFalse();
        assertThat(held.cover(BusinessSystem.RESIDENT_REGISTRY)).isFalse();
        assertThat(asked).as("once, by the day in Japan").containsExactly(LocalDate.of(2026, 11, 22));
    }

    @Test
    void keeps_what_it_registered_itself_and_what_was_registered_for_its_tasks_before() {
        assertThat(duties.keepers("0220199201101700", "musubi-tax")).containsExactlyInAnyOrder("musubi-tax", "musubi-tax-before");
        assertThat(asked).containsExactly(LocalDate.of(2026, 11, 22));
    }
}
