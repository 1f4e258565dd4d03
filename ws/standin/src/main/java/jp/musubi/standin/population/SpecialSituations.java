package jp.musubi.standin.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Heads of moved households in whose life something makes an exchange go another way; the others are ordinary. */
final class SpecialSituations {

    private static final int EACH = 2;

    private final Population population;
    private final LocalDate supportMeasureUntil;
    private final List<RegistryEntry> heads;

    SpecialSituations(Population population, LocalDate supportMeasureUntil) {
        this.population = population;
        this.supportMeasureUntil = supportMeasureUntil;
        this.heads = heads(population);
    }

    /** Puts those who need it under 支援措置, in both towns. */
    void arrange() {
        for (RegistryEntry entry : protectedPersons()) {
            for (Town town : Town.values()) {
                population.add(population.entry(town, entry.person()).orElseThrow().protectedUntil(supportMeasureUntil));
            }
        }
    }

    /** 縁町 has set 自動応答不可フラグ for them. */
    List<RegistryEntry> withoutAutomaticAnswer() {
        return group(0);
    }

    /** Under 支援措置. */
    List<RegistryEntry> protectedPersons() {
        return group(1);
    }

    /** 縁町 never registered a 副本 for them. */
    List<RegistryEntry> withoutReplica() {
        return group(2);
    }

    /** No 副本 yet: for whoever tries to register one. */
    List<RegistryEntry> awaitingReplica() {
        return group(3);
    }

    List<RegistryEntry> ordinary() {
        return heads.subList(4 * EACH, heads.size());
    }

    List<Person> withoutTaxRecord() {
        return Stream.of(withoutReplica(), awaitingReplica()).flatMap(List::stream).map(RegistryEntry::person).toList();
    }

    private List<RegistryEntry> group(int number) {
        return heads.subList(number * EACH, (number + 1) * EACH);
    }

    /** One adult of each household that moved. */
    private static List<RegistryEntry> heads(Population population) {
        Set<String> homes = new HashSet<>();
        return population.moved().stream()
                .filter(entry -> entry.person().ageOn(population.plan().assessmentDate()) >= TaxRecord.ADULT)
                .filter(entry -> homes.add(entry.address())).toList();
    }
}
