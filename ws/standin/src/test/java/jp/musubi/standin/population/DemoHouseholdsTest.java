package jp.musubi.standin.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo's households: everybody is in one by 住民基本台帳, and three families are seen differently by other laws. */
class DemoHouseholdsTest {

    private static final Population POPULATION = Population.of(PopulationPlan.demo(LocalDate.of(2026, 11, 21)));
    private static final DemoHouseholds HOUSEHOLDS = DemoHouseholds.of(POPULATION);

    @Test
    void are_the_same_for_the_same_plan() {
        assertThat(DemoHouseholds.of(Population.of(POPULATION.plan())).compositions()).isEqualTo(HOUSEHOLDS.compositions());
    }

    @Test
    void have_every_resident_in_one_of_the_register() {
        List<String> residents = Stream.of(Town.values()).flatMap(town -> POPULATION.registry(town).stream())
                .filter(entry -> entry.state() == RegistrationState.RESIDENT).map(RegistryEntry::addresseeNumber).toList();

        assertThat(of("RESIDENT").stream().map(DemoHouseholds.Composition::members).flatMap(Collection::stream)
                .map(DemoHouseholds.Member::addresseeNumber).distinct()).containsExactlyInAnyOrderElementsOf(residents);
    }

    @Test
    void have_one_head_and_say_how_the_others_are_related() {
        assertThat(HOUSEHOLDS.compositions()).allSatisfy(composition -> {
            assertThat(composition.members().stream().filter(member -> member.relationship() == null)).hasSize(1);
            assertThat(composition.members().get(0).relationship()).isNull();
        });
    }

    @Test
    void separate_a_couple_whom_the_tax_office_keeps_together() {
        List<RegistryEntry> family = HOUSEHOLDS.family(DemoHouseholds.Situation.SEPARATED_COUPLE);
        RegistryEntry husband = POPULATION.entry(Town.MUSUBI, family.get(0).person()).orElseThrow();
        RegistryEntry wife = POPULATION.entry(Town.MUSUBI, family.get(1).person()).orElseThrow();

        assertThat(wife.address()).isNotEqualTo(husband.address());
        assertThat(together(husband, wife, "RESIDENT")).isFalse();
        assertThat(together(husband, wife, "TAX_SUPPORT")).isTrue();
        assertThat(of("CHILD_ALLOWANCE").get(0).members().get(0).addresseeNumber()).isEqualTo(wife.addresseeNumber());
    }

    @Test
    void part_two_generations_in_one_house() {
        List<RegistryEntry> family = HOUSEHOLDS.family(DemoHouseholds.Situation.TWO_HOUSEHOLDS_IN_ONE_HOUSE);
        RegistryEntry son = family.get(0);
        RegistryEntry father = family.get(family.size() - 2);

        assertThat(father.address()).isEqualTo(son.address());
        assertThat(together(son, father, "RESIDENT")).isFalse();
        assertThat(together(son, father, "TAX_SUPPORT")).isTrue();
    }

    @Test
    void have_a_nominal_head() {
        assertThat(of("NATIONAL_HEALTH")).singleElement().satisfies(composition -> {
            assertThat(composition.members().get(0).role()).isEqualTo("NOMINAL_HEAD");
            assertThat(composition.members().get(0).addresseeNumber())
                    .isEqualTo(HOUSEHOLDS.family(DemoHouseholds.Situation.NOMINAL_HEAD).get(0).addresseeNumber());
        });
    }

    private static boolean together(RegistryEntry one, RegistryEntry other, String kind) {
        return of(kind).stream().map(composition -> composition.members().stream().map(DemoHouseholds.Member::addresseeNumber).toList())
                .anyMatch(numbers -> numbers.contains(one.addresseeNumber()) && numbers.contains(other.addresseeNumber()));
    }

    private static List<DemoHouseholds.Composition> of(String kind) {
        return HOUSEHOLDS.compositions().stream().filter(composition -> composition.kind().equals(kind)).toList();
    }
}
