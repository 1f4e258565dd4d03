package jp.musubi.standin.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything of {@link Rarity} is in every town of every size, and the oftener the larger it is. */
class VarietyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Population LARGE = Population.of(new PopulationPlan(7, 20_000, TODAY));
    /** A variation selector after the character whose glyph it chooses. */
    private static final Predicate<String> HAS_SELECTOR = name -> name.codePoints().anyMatch(point -> point >= 0xE0100 && point <= 0xE01EF);
    private static final Predicate<String> HAS_SURROGATES = name -> name.codePoints()
            .anyMatch(point -> Character.isSupplementaryCodePoint(point) && point < 0xE0100);

    static Stream<Population> populations() {
        return Stream.of(LARGE, Population.of(PopulationPlan.demo(TODAY)), Population.of(new PopulationPlan(500, 500, TODAY)));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void has_twins_under_one_roof(Population population) {
        for (Town town : Town.values()) {
            assertThat(population.homes(town)).anySatisfy(home -> assertThat(twins(home)).hasSizeGreaterThan(1)
                    .extracting(Person::name).doesNotHaveDuplicates());
        }
    }

    @ParameterizedTest
    @MethodSource("populations")
    void has_namesakes_of_one_birthday_who_live_apart(Population population) {
        for (Town town : Town.values()) {
            Set<Person> alone = population.homes(town).stream().filter(home -> home.members().size() == 1)
                    .map(home -> home.members().get(0)).collect(Collectors.toSet());
            Map<List<Object>, List<RegistryEntry>> same = residents(population, town).filter(entry -> alone.contains(entry.person()))
                    .collect(Collectors.groupingBy(entry -> List.of(entry.person().name(), entry.person().kana(), entry.person().sex(), entry.person().birthDate())));

            assertThat(same.values()).anySatisfy(namesakes -> {
                assertThat(namesakes).hasSizeGreaterThan(1);
                assertThat(namesakes).extracting(RegistryEntry::address).doesNotHaveDuplicates();
                assertThat(namesakes).extracting(entry -> entry.person().individualNumber()).doesNotHaveDuplicates();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("populations")
    void writes_some_names_with_variants_selectors_and_supplementary_characters(Population population) {
        for (Town town : Town.values()) {
            List<String> names = residents(population, town).map(entry -> entry.person().name()).toList();

            assertThat(names).anyMatch(name -> name.contains("髙")).anyMatch(name -> name.contains("﨑"));
            assertThat(names).anyMatch(HAS_SELECTOR).anyMatch(HAS_SURROGATES);
        }
    }

    @ParameterizedTest
    @MethodSource("populations")
    void has_foreigners_some_with_an_alias_and_former_surnames(Population population) {
        for (Town town : Town.values()) {
            List<OtherNames> names = residents(population, town).map(entry -> entry.person().otherNames()).toList();

            assertThat(names).anyMatch(other -> other.latinName() != null && other.alias() == null);
            assertThat(names).anyMatch(other -> other.latinName() != null && other.alias() != null);
            assertThat(names).anyMatch(other -> other.formerSurname() != null && other.formerSurnameKana() != null);
        }
        assertThat(population.persons()).filteredOn(person -> person.otherNames().formerSurname() != null)
                .noneMatch(person -> person.name().startsWith(person.otherNames().formerSurname() + "\u3000"));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void knows_some_birth_dates_in_part_only(Population population) {
        for (Town town : Town.values()) {
            assertThat(residents(population, town).map(entry -> entry.person().partlyKnownBirth()).filter(Objects::nonNull).map(PartlyKnownBirth::date))
                    .anyMatch(date -> date.matches("[12]\\d{3}-00-00")).anyMatch(date -> date.matches("[12]\\d{3}-(0[1-9]|1[0-2])-00"))
                    .anyMatch("0000-00-00"::equals);
        }
    }

    @ParameterizedTest
    @MethodSource("populations")
    void protects_one_parent_families_together(Population population) {
        for (Town town : Town.values()) {
            assertThat(population.homes(town)).anySatisfy(home -> assertThat(home.members()).hasSizeGreaterThan(1)
                    .allMatch(person -> population.entry(town, person).orElseThrow().supportMeasureUntil() != null));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DECEASED", "MOVED_ABROAD", "ERASED"})
    void remembers_who_has_gone_and_when(RegistrationState state) {
        assertThat(populations()).allSatisfy(population -> {
            for (Town town : Town.values()) {
                assertThat(population.registry(town)).filteredOn(entry -> entry.state() == state)
                        .hasSize(population.plan().residentsPerTown() / Rarity.valueOf(state.name()).oneIn())
                        .allMatch(entry -> entry.since().isBefore(TODAY) && !entry.since().isBefore(entry.person().birthDate()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("populations")
    void knows_some_people_without_a_number(Population population) {
        for (Town town : Town.values()) {
            List<RegistryEntry> visitors = population.registry(town).stream().filter(entry -> entry.state() == RegistrationState.NON_RESIDENT).toList();

            assertThat(visitors).hasSizeGreaterThan(4).allMatch(entry -> entry.residentCode().isEmpty());
            assertThat(visitors).anyMatch(entry -> entry.individualNumber().isEmpty()).anyMatch(entry -> entry.individualNumber().isPresent());
            assertThat(population.registry(town)).filteredOn(entry -> entry.state() != RegistrationState.NON_RESIDENT)
                    .allMatch(entry -> entry.individualNumber().isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_some_people_of_every_kind_for_whoever_tries_the_pages(DemoPeople.Trait trait) {
        assertThat(populations()).allSatisfy(population -> assertThat(DemoPeople.of(population).with(trait)).isNotEmpty().hasSizeLessThan(5)
                .allMatch(entry -> entry.town() == Town.MUSUBI));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void leaves_ordinary_whoever_moved_from_town_to_town(Population population) {
        assertThat(population.moved()).extracting(entry -> entry.person().otherNames()).containsOnly(OtherNames.NONE);
        assertThat(population.moved()).extracting(entry -> entry.person().name()).noneMatch(HAS_SELECTOR).noneMatch(HAS_SURROGATES);
    }

    @ParameterizedTest
    @EnumSource(names = {"TWINS", "NAMESAKE", "UNKNOWN_BIRTH_DATE", "FOREIGNER", "FORMER_SURNAME", "VARIANT_SURNAME"})
    void comes_at_the_stated_rate(Rarity rarity) {
        Map<Rarity, Predicate<Household>> could = Map.of(
                Rarity.TWINS, home -> home.members().stream().filter(person -> person.ageOn(TODAY) < TaxRecord.ADULT).count() > 1,
                Rarity.NAMESAKE, home -> home.members().size() == 1 && home.members().get(0).otherNames().latinName() == null,
                Rarity.UNKNOWN_BIRTH_DATE, home -> home.members().size() == 1 && home.members().get(0).otherNames().latinName() == null,
                Rarity.FOREIGNER, home -> home.members().size() == 1,
                Rarity.FORMER_SURNAME, home -> home.members().size() > 1 && home.members().get(1).ageOn(TODAY) >= TaxRecord.ADULT,
                Rarity.VARIANT_SURNAME, home -> true);
        List<Household> homes = LARGE.homes(Town.ENISHI);
        long all = homes.stream().filter(could.get(rarity)).count();

        assertThat((double) found(rarity, homes)).isBetween(0.8 * all / rarity.oneIn(), 1.3 * all / rarity.oneIn() + 2);
    }

    private static long found(Rarity rarity, List<Household> homes) {
        return switch (rarity) {
            case TWINS -> homes.stream().filter(home -> twins(home).size() > 1).count();
            case NAMESAKE -> homes.stream().filter(home -> home.members().size() == 1).map(home -> home.members().get(0))
                    .filter(person -> person.otherNames().latinName() == null)
                    .collect(Collectors.groupingBy(person -> List.of(person.name(), person.birthDate()), Collectors.counting())).values().stream()
                    .mapToLong(count -> count - 1).sum();
            case UNKNOWN_BIRTH_DATE -> homes.stream().filter(home -> home.members().get(0).partlyKnownBirth() != null).count();
            case FOREIGNER -> homes.stream().filter(home -> home.members().get(0).otherNames().latinName() != null).count();
            case FORMER_SURNAME -> homes.stream().filter(home -> home.members().size() > 1 && home.members().get(1).otherNames().formerSurname() != null).count();
            default -> DataFile.rows("surname-variants.csv").stream().map(row -> row[0])
                    .mapToLong(variant -> homes.stream().filter(home -> home.members().get(0).name().startsWith(variant)).count()).sum();
        };
    }

    /** Minors of a household who share a birthday. */
    private static List<Person> twins(Household home) {
        return home.members().stream().filter(person -> person.ageOn(TODAY) < TaxRecord.ADULT)
                .collect(Collectors.groupingBy(Person::birthDate)).values().stream().filter(same -> same.size() > 1).findFirst().orElse(List.of());
    }

    private static Stream<RegistryEntry> residents(Population population, Town town) {
        return population.registry(town).stream().filter(entry -> entry.state() == RegistrationState.RESIDENT);
    }
}
