package jp.musubi.standin.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCasesTest {

    private static final Population POPULATION = Population.of(PopulationPlan.demo(LocalDate.of(2026, 11, 21)));
    private static final DemoCases CASES = DemoCases.of(POPULATION);

    @ParameterizedTest
    @EnumSource
    void has_a_ready_number_for_every_case(DemoCase demoCase) {
        assertThat(CASES.addresseeNumbers(demoCase)).isNotEmpty().allMatch(number -> number.matches("\\d{15}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 700, 5_000})
    void finds_somebody_for_every_case_in_towns_of_any_size(int residents) {
        DemoCases cases = DemoCases.of(Population.of(new PopulationPlan(residents, residents, LocalDate.of(2027, 1, 5))));

        assertThat(DemoCase.values()).allSatisfy(demoCase -> assertThat(cases.addresseeNumbers(demoCase)).isNotEmpty());
        assertThat(cases.others()).isNotEmpty();
    }

    @Test
    void uses_nobody_for_two_cases() {
        assertThat(Stream.of(DemoCase.values()).flatMap(demoCase -> CASES.people(demoCase).stream())).doesNotHaveDuplicates();
    }

    @Test
    void protects_a_person_in_both_towns() {
        assertThat(CASES.people(DemoCase.PROTECTED_PERSON)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.supportMeasureUntil()).isAfter(POPULATION.plan().asOf());
            assertThat(POPULATION.entry(Town.ENISHI, entry.person()).orElseThrow().supportMeasureUntil())
                    .isAfter(POPULATION.plan().asOf());
        });
    }

    @Test
    void leaves_some_people_without_a_replica() {
        Set<String> taxed = POPULATION.taxRecords().stream().map(TaxRecord::addresseeNumber).collect(Collectors.toSet());

        for (DemoCase demoCase : List.of(DemoCase.NO_REPLICA, DemoCase.REPLICA_BY_FILE, DemoCase.REPLICA_SINGLE)) {
            assertThat(CASES.numbersIn(Town.ENISHI, demoCase)).isNotEmpty().noneMatch(taxed::contains);
        }
        for (DemoCase demoCase : List.of(DemoCase.INQUIRY_ANSWERED, DemoCase.AUTOMATIC_ANSWER_DISABLED, DemoCase.PROTECTED_PERSON)) {
            assertThat(CASES.numbersIn(Town.ENISHI, demoCase)).isNotEmpty().allMatch(taxed::contains);
        }
    }

    @Test
    void gives_a_wrong_check_digit_and_a_number_of_nobody() {
        Predicate<String> fits = number -> CheckDigits.addresseeNumber(number.substring(0, 14)).orElse(-1) == number.charAt(14) - '0';
        List<String> known = POPULATION.registry(Town.MUSUBI).stream().map(RegistryEntry::addresseeNumber).toList();

        assertThat(CASES.addresseeNumbers(DemoCase.WRONG_CHECK_DIGIT)).noneMatch(fits);
        assertThat(CASES.addresseeNumbers(DemoCase.UNKNOWN_PERSON)).allMatch(fits).noneMatch(known::contains);
    }

    @Test
    void has_plenty_of_ordinary_people_left() {
        assertThat(CASES.others()).hasSizeGreaterThan(30);
    }
}
