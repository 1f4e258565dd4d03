package jp.musubi.standin.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** 世帯 as the towns' systems register them. Three families of 結市 live in a way that the laws see differently. */
public final class DemoHouseholds {

    /** Families that one law takes for one household and another for two, or for another head. */
    public enum Situation {
        /** 別居中の夫婦. */
        SEPARATED_COUPLE,
        /** 同じ家の二世帯. */
        TWO_HOUSEHOLDS_IN_ONE_HOUSE,
        /** 擬制世帯主. */
        NOMINAL_HEAD
    }

    /** 構成員 as the wire has them. */
    public record Member(String addresseeNumber, String role, List<String> relationship) {
    }

    /** Who is in a household from a day on. */
    public record Composition(DemoSystem system, String kind, String number, int revision, LocalDate from, List<Member> members) {
    }

    private static final int YEARS_BETWEEN_GENERATIONS = 15;
    private static final LocalDate THIS_TAX_YEAR_OF_LAW = LocalDate.of(2025, 1, 1);

    private final Population population;
    private final List<Composition> compositions = new ArrayList<>();
    private final Map<Situation, List<RegistryEntry>> families = new EnumMap<>(Situation.class);
    private int numbered;

    private DemoHouseholds(Population population) {
        this.population = population;
        choose(Situation.SEPARATED_COUPLE, home -> couple(home) && home.size() > 2 && children(home).size() == home.size() - 2);
        choose(Situation.TWO_HOUSEHOLDS_IN_ONE_HOUSE, home -> couple(home) && parents(home).size() == 2);
        choose(Situation.NOMINAL_HEAD, home -> couple(home) && home.size() > 2 && children(home).size() == home.size() - 2);
        homes(Town.MUSUBI).forEach(home -> register(DemoSystem.MUSUBI_REGISTRY, home));
        homes(Town.ENISHI).forEach(home -> register(DemoSystem.ENISHI_REGISTRY, home));
        registerByOtherLaws();
    }

    public static DemoHouseholds of(Population population) {
        return new DemoHouseholds(population);
    }

    /** In the order in which they have to be registered: all first compositions, then all second ones. */
    public List<Composition> compositions() {
        return compositions.stream().sorted((one, other) -> Integer.compare(one.revision(), other.revision())).toList();
    }

    /** Their entries in 結市, the husband first. */
    public List<RegistryEntry> family(Situation situation) {
        return families.get(situation);
    }

    private void choose(Situation situation, Predicate<List<RegistryEntry>> fits) {
        families.put(situation, homes(Town.MUSUBI).stream().filter(fits).filter(home -> !families.containsValue(home))
                .filter(home -> home.stream().allMatch(entry -> population.entry(Town.ENISHI, entry.person()).isEmpty())).findFirst().orElseThrow());
    }

    private List<List<RegistryEntry>> homes(Town town) {
        return population.homes(town).stream().map(home -> home.members().stream().map(person -> population.entry(town, person).orElseThrow()).toList())
                .toList();
    }

    /** 住民基本台帳. */
    private void register(DemoSystem registry, List<RegistryEntry> home) {
        if (home.equals(families.get(Situation.SEPARATED_COUPLE))) {
            compose(registry, home.subList(0, 1));
            compose(registry, home.subList(1, home.size()));
        } else if (home.equals(families.get(Situation.TWO_HOUSEHOLDS_IN_ONE_HOUSE))) {
            compose(registry, home.stream().filter(entry -> !parents(home).contains(entry)).toList());
            compose(registry, parents(home));
        } else {
            compose(registry, home);
        }
    }

    /** One composition when the head moved in, and one whenever somebody was born. */
    private void compose(DemoSystem registry, List<RegistryEntry> home) {
        numbered++;
        LocalDate first = home.get(0).since();
        List<LocalDate> days = home.stream().map(entry -> entry.since().isBefore(first) ? first : entry.since()).distinct().sorted().toList();
        for (LocalDate day : days) {
            List<RegistryEntry> present = home.stream().filter(entry -> !entry.since().isAfter(day)).toList();
            compositions.add(new Composition(registry, "RESIDENT", number(numbered), days.indexOf(day), day,
                    present.stream().map(entry -> member(home.get(0), entry, entry.equals(home.get(0)) ? "HEAD" : "MEMBER")).toList()));
        }
    }

    private void registerByOtherLaws() {
        List<RegistryEntry> apart = families.get(Situation.SEPARATED_COUPLE);
        add(DemoSystem.MUSUBI_TAX, "TAX_SUPPORT", 1, apart, "SUPPORTER", entry -> entry.equals(apart.get(1)) ? "SPOUSE" : "DEPENDANT");
        add(DemoSystem.MUSUBI_CHILD, "CHILD_ALLOWANCE", 1, apart.subList(1, apart.size()), "RECIPIENT", entry -> "CHILD");
        List<RegistryEntry> house = families.get(Situation.TWO_HOUSEHOLDS_IN_ONE_HOUSE);
        add(DemoSystem.MUSUBI_TAX, "TAX_SUPPORT", 2, house.stream().filter(entry -> !entry.equals(house.get(1))).toList(), "SUPPORTER", entry -> "DEPENDANT");
        List<RegistryEntry> nominal = families.get(Situation.NOMINAL_HEAD);
        add(DemoSystem.MUSUBI_REGISTRY, "NATIONAL_HEALTH", 1, nominal, "NOMINAL_HEAD", entry -> "INSURED");
    }

    private void add(DemoSystem system, String kind, int number, List<RegistryEntry> people, String headRole,
            Function<RegistryEntry, String> role) {
        RegistryEntry head = people.get(0);
        LocalDate from = people.stream().map(RegistryEntry::since).reduce(THIS_TAX_YEAR_OF_LAW, (one, other) -> one.isAfter(other) ? one : other);
        compositions.add(new Composition(system, kind, number(number), 0, from,
                people.stream().map(entry -> member(head, entry, entry.equals(head) ? headRole : role.apply(entry))).toList()));
    }

    private static Member member(RegistryEntry head, RegistryEntry entry, String role) {
        return new Member(entry.addresseeNumber(), role, relationship(head, entry).map(List::of).orElse(null));
    }

    private static Optional<String> relationship(RegistryEntry head, RegistryEntry entry) {
        boolean male = entry.person().sex() == Sex.MALE;
        if (entry.equals(head)) {
            return Optional.empty();
        }
        if (isYounger(head, entry)) {
            return Optional.of("CHILD");
        }
        if (isYounger(entry, head)) {
            return Optional.of(male ? "FATHER" : "MOTHER");
        }
        return Optional.of(male ? "HUSBAND" : "WIFE");
    }

    private static boolean couple(List<RegistryEntry> home) {
        return home.size() > 1 && relationship(home.get(0), home.get(1)).filter("WIFE"::equals).isPresent();
    }

    private static List<RegistryEntry> children(List<RegistryEntry> home) {
        return home.stream().filter(entry -> isYounger(home.get(0), entry)).toList();
    }

    private static List<RegistryEntry> parents(List<RegistryEntry> home) {
        return home.stream().filter(entry -> isYounger(entry, home.get(0))).toList();
    }

    /** By a generation. */
    private static boolean isYounger(RegistryEntry older, RegistryEntry younger) {
        return ChronoUnit.YEARS.between(older.person().birthDate(), younger.person().birthDate()) >= YEARS_BETWEEN_GENERATIONS;
    }

    private static String number(int number) {
        return "%07d".formatted(number);
    }
}
