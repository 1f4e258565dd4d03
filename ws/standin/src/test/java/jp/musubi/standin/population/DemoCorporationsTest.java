package jp.musubi.standin.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Made-up corporations: the same for the same plan, each number once, a branch after its corporation. */
class DemoCorporationsTest {

    private static final PopulationPlan PLAN = PopulationPlan.demo(LocalDate.of(2026, 11, 22));

    @Test
    void same_plan_gives_the_same_corporations_and_no_number_twice() {
        List<DemoCorporations.Corporation> both = Stream.of(Town.values()).flatMap(town -> DemoCorporations.of(town, PLAN).stream()).toList();

        assertThat(DemoCorporations.of(Town.MUSUBI, PLAN)).isEqualTo(DemoCorporations.of(Town.MUSUBI, PLAN));
        assertThat(both).extracting(DemoCorporations.Corporation::addresseeNumber).doesNotHaveDuplicates();
        assertThat(both.stream().map(DemoCorporations.Corporation::corporateNumber).filter(number -> number != null)).doesNotHaveDuplicates();
        assertThat(both).extracting(DemoCorporations.Corporation::name).allMatch(name -> name.contains("架空"));
        assertThat(both).anyMatch(DemoCorporations.Corporation::closed);
    }

    @Test
    void branch_has_no_corporate_number_and_comes_after_its_corporation() {
        Set<String> known = new HashSet<>();
        for (DemoCorporations.Corporation one : DemoCorporations.of(Town.MUSUBI, PLAN)) {
            assertThat(one.headNumber() == null).isEqualTo(one.corporateNumber() != null);
            assertThat(one.headNumber() == null || known.contains(one.headNumber())).isTrue();
            known.add(one.addresseeNumber());
        }
    }
}
