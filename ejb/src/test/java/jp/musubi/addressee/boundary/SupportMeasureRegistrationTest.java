package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static jp.musubi.addressee.AddresseeFixture.movedTo;
import static jp.musubi.addressee.AddresseeFixture.protectedUntil;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.musubi.addressee.AddresseeFixture;
import org.junit.jupiter.api.Test;

class SupportMeasureRegistrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final RegistrySystem system = new RegistrySystem();

    @Test
    void protects_until_somebody_ends_the_measure_not_until_the_term_runs_out() {
        system.register(TODAY, protectedUntil(resident(1), TODAY.plusMonths(1)));
        LocalDate later = TODAY.plusMonths(2);

        assertThat(system.register(later, protectedUntil(resident(1), TODAY.plusMonths(1))).unchanged()).isEqualTo(1);
        assertThat(system.translations.underProtection(integratedNumber(1), later)).isTrue();
        assertThat(system.translations.underProtection(integratedNumber(1), TODAY.minusDays(1))).isFalse();

        system.register(later, protectedUntil(resident(1), later.minusDays(1)));
        assertThat(system.translations.underProtection(integratedNumber(1), later)).isFalse();
    }

    @Test
    void renews_and_grants_again() {
        system.register(TODAY, protectedUntil(resident(1), TODAY.plusMonths(1)));
        system.register(TODAY, protectedUntil(resident(1), TODAY.plusYears(1)));
        assertThat(system.registry.measures).hasSize(1);
        system.register(TODAY, protectedUntil(resident(1), TODAY.minusDays(1)));

        system.register(TODAY, protectedUntil(resident(1), TODAY.plusYears(2)));

        assertThat(system.registry.measures).hasSize(2);
        assertThat(system.translations.underProtection(integratedNumber(1), TODAY)).isTrue();
    }

    @Test
    void takes_an_earlier_start_that_is_told_afterwards_and_no_later_one() {
        system.register(TODAY, protectedFrom(TODAY.plusMonths(1), TODAY.plusYears(1)));
        assertThat(system.translations.underProtection(integratedNumber(1), TODAY)).isFalse();

        system.register(TODAY, protectedFrom(TODAY, TODAY.plusYears(1)));
        assertThat(system.translations.underProtection(integratedNumber(1), TODAY)).isTrue();

        assertThat(system.register(TODAY, protectedFrom(TODAY.plusMonths(2), TODAY.plusYears(1))).unchanged()).isEqualTo(1);
        assertThat(system.translations.underProtection(integratedNumber(1), TODAY)).isTrue();
        assertThat(system.registry.measures).hasSize(1);
    }

    @Test
    void leaves_a_measure_alone_when_a_row_says_nothing_about_it() {
        system.register(TODAY, protectedUntil(resident(1), TODAY.plusMonths(1)));

        system.register(TODAY, movedTo(resident(1), "縁町"));

        assertThat(system.translations.underProtection(integratedNumber(1), TODAY)).isTrue();
    }

    private static AddresseeRegistration protectedFrom(LocalDate from, LocalDate until) {
        AddresseeRegistration row = resident(1);
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(), row.kana(),
                row.birthDate(), row.sex(), row.address(), row.state(), from, until, null, null, ReportedChange.UNSAID, OtherNames.NONE,
                StayAbroad.NONE);
    }
}
