package jp.musubi.standin.population;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some people of 結市 of whom something is rare, for whoever tries the pages of the registry. */
public final class DemoPeople {

    /** What is rare of them. */
    public enum Trait {
        TWINS, NAMESAKES, RARE_CHARACTERS, FOREIGNERS, FORMER_SURNAMES, UNKNOWN_BIRTH_DATES, PROTECTED_FAMILY, DECEASED, MOVED_ABROAD, WITHOUT_NUMBER
    }

    private static final int FEW = 3;

    private final Population population;

    private DemoPeople(Population population) {
        this.population = population;
    }

    public static DemoPeople of(Population population) {
        return new DemoPeople(population);
    }

    public List<RegistryEntry> with(Trait trait) {
        return switch (trait) {
            case TWINS -> homes().map(this::twins).filter(twins -> twins.size() > 1).findFirst().orElse(List.of());
            case NAMESAKES -> namesakes();
            case RARE_CHARACTERS -> few(entry -> entry.person().name().codePoints().anyMatch(Character::isSupplementaryCodePoint));
            case FOREIGNERS -> few(entry -> entry.person().otherNames().latinName() != null);
            case FORMER_SURNAMES -> few(entry -> entry.person().otherNames().formerSurname() != null);
            case UNKNOWN_BIRTH_DATES -> few(entry -> entry.person().partlyKnownBirth() != null);
            case PROTECTED_FAMILY -> homes().filter(home -> home.size() > 1 && home.stream().allMatch(entry -> entry.supportMeasureUntil() != null))
                    .findFirst().orElse(List.of());
            case DECEASED -> few(entry -> entry.state() == RegistrationState.DECEASED);
            case MOVED_ABROAD -> few(entry -> entry.state() == RegistrationState.MOVED_ABROAD);
            case WITHOUT_NUMBER -> few(entry -> entry.individualNumber().isEmpty());
        };
    }

    private List<RegistryEntry> few(Predicate<RegistryEntry> rare) {
        return population.registry(Town.MUSUBI).stream().filter(rare).limit(FEW).toList();
    }

    private Stream<List<RegistryEntry>> homes() {
        return population.homes(Town.MUSUBI).stream()
                .map(home -> home.members().stream().map(person -> population.entry(Town.MUSUBI, person).orElseThrow()).toList());
    }

    private List<RegistryEntry> twins(List<RegistryEntry> home) {
        return firstAlike(home.stream().filter(entry -> entry.person().ageOn(population.plan().asOf()) < TaxRecord.ADULT),
                entry -> entry.person().birthDate());
    }

    private List<RegistryEntry> namesakes() {
        return firstAlike(homes().filter(home -> home.size() == 1).flatMap(Collection::stream).filter(entry -> entry.person().otherNames().latinName() == null),
                entry -> List.of(entry.person().name(), entry.person().birthDate()));
    }

    private static List<RegistryEntry> firstAlike(Stream<RegistryEntry> entries, Function<RegistryEntry, Object> key) {
        Map<Object, List<RegistryEntry>> alike = entries.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream().filter(same -> same.size() > 1).findFirst().orElse(List.of());
    }
}
