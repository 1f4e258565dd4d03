package jp.musubi.standin.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final PopulationPlan PLAN = PopulationPlan.demo(LocalDate.of(2026, 11, 21));
    private static final Population POPULATION = Population.of(PLAN);

    @Test
    void is_the_same_for_the_same_plan() {
        Population again = Population.of(PLAN);

        assertThat(again.persons()).isEqualTo(POPULATION.persons());
        assertThat(again.registry(Town.MUSUBI)).isEqualTo(POPULATION.registry(Town.MUSUBI));
        assertThat(again.registry(Town.ENISHI)).isEqualTo(POPULATION.registry(Town.ENISHI));
        assertThat(again.taxRecords()).isEqualTo(POPULATION.taxRecords());
    }

    @Test
    void differs_for_another_seed() {
        Population other = Population.of(new PopulationPlan(PLAN.seed() + 1, PLAN.residentsPerTown(), PLAN.asOf()));

        assertThat(other.persons()).isNotEqualTo(POPULATION.persons());
    }

    @Test
    void keeps_its_numbers_when_only_the_day_differs() {
        Population later = Population.of(PopulationPlan.demo(PLAN.asOf().plusDays(3)));

        assertThat(numbers(later.registry(Town.MUSUBI), RegistryEntry::addresseeNumber).limit(100))
                .isEqualTo(numbers(POPULATION.registry(Town.MUSUBI), RegistryEntry::addresseeNumber).limit(100).toList());
    }

    @Test
    void has_a_thousand_residents_in_each_town() {
        for (Town town : Town.values()) {
            assertThat(POPULATION.registry(town)).filteredOn(entry -> entry.state() == RegistrationState.RESIDENT).hasSize(1_000);
        }
    }

    @Test
    void gives_every_person_numbers_of_their_own() {
        assertThat(POPULATION.persons()).extracting(Person::individualNumber).doesNotHaveDuplicates();
        assertThat(POPULATION.persons()).extracting(Person::residentCode).doesNotHaveDuplicates();
        assertThat(Stream.of(Town.values()).flatMap(town -> POPULATION.registry(town).stream()))
                .extracting(RegistryEntry::addresseeNumber).doesNotHaveDuplicates();
    }

    @Test
    void gives_numbers_with_valid_check_digits_marked_as_synthetic() {
        assertThat(POPULATION.persons()).allSatisfy(person -> {
            assertThat(person.individualNumber()).hasSize(12).startsWith("000")
                    .isEqualTo(CheckDigits.individualNumber(person.individualNumber().substring(0, 11)));
            assertThat(person.residentCode()).hasSize(11).startsWith("000")
                    .isEqualTo(CheckDigits.residentCode(person.residentCode().substring(0, 10)));
        });
        assertThat(POPULATION.registry(Town.MUSUBI)).allSatisfy(entry -> {
            String number = entry.addresseeNumber();
            assertThat(number).hasSize(15);
            assertThat(CheckDigits.addresseeNumber(number.substring(0, 14))).hasValue(number.charAt(14) - '0');
        });
    }

    @Test
    void knows_people_who_moved_and_are_taxed_where_they_lived() {
        List<String> taxed = POPULATION.taxRecords().stream().map(TaxRecord::addresseeNumber).toList();

        assertThat(POPULATION.moved()).hasSizeGreaterThan(120)
                .allSatisfy(entry -> assertThat(entry.since()).isAfterOrEqualTo(PLAN.assessmentDate()).isBefore(PLAN.asOf()));
        assertThat(POPULATION.moved().stream().map(entry -> POPULATION.entry(Town.ENISHI, entry.person()).orElseThrow())
                .filter(entry -> taxed.contains(entry.addresseeNumber()))).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void has_people_of_every_age() {
        List<Integer> ages = POPULATION.persons().stream().map(person -> person.ageOn(PLAN.asOf())).toList();

        assertThat(ages).allMatch(age -> age >= 0 && age < 105);
        assertThat(ages.stream().filter(age -> age < 15).count()).isBetween(150L, 700L);
        assertThat(ages.stream().filter(age -> age >= 65).count()).isBetween(300L, 900L);
        assertThat(POPULATION.persons()).allMatch(person -> person.birthDate().isBefore(PLAN.asOf().plusDays(1)));
    }

    @Test
    void writes_names_with_one_full_width_space() {
        assertThat(POPULATION.persons()).extracting(Person::name).allMatch(name -> name.matches("[^ \u3000]+\u3000[^ \u3000]+"));
        assertThat(POPULATION.persons()).extracting(Person::kana).allMatch(kana -> kana.matches("[\u30a1-\u30fc]+\u3000[\u30a1-\u30fc]+"));
    }

    @Test
    void gives_no_two_of_a_family_one_name() {
        Population large = Population.of(new PopulationPlan(PLAN.seed(), 3_000, PLAN.asOf()));

        for (Town town : Town.values()) {
            assertThat(large.homes(town)).hasSizeGreaterThan(1_000)
                    .allSatisfy(home -> assertThat(home.members()).extracting(Person::name).doesNotHaveDuplicates());
        }
    }

    @Test
    void grows_to_any_size() {
        Population large = Population.of(new PopulationPlan(7, 20_000, PLAN.asOf()));

        assertThat(large.persons()).extracting(Person::individualNumber).doesNotHaveDuplicates();
        assertThat(large.registry(Town.ENISHI)).filteredOn(entry -> entry.state() == RegistrationState.RESIDENT).hasSize(20_000);
    }

    private static Stream<String> numbers(List<RegistryEntry> entries, Function<RegistryEntry, String> number) {
        return entries.stream().map(number);
    }
}
