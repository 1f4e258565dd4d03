package jp.musubi.standin.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Peoples the two towns: who lives where, who moved, who is taxed, and the special situations of the demo. */
final class Settlement {

    /** Taxed people who moved, of a hundred residents. */
    private static final int MOVED_PERCENT = 16;
    private static final int LONGEST_STAY_DAYS = 9_000;
    private static final int LONGEST_MEMORY_DAYS = 1_800;
    private static final int SUPPORT_MEASURE_YEARS = 1;

    private final PopulationPlan plan;
    private final Population population;
    private final Random random;
    private final Births births;
    private final Rarities rarities = new Rarities();
    private final Variety variety;
    private final Map<Town, Addresses> addresses = new EnumMap<>(Town.class);
    private final Map<Town, AddresseeNumbers> numbers = new EnumMap<>(Town.class);

    Settlement(PopulationPlan plan, Population population) {
        this.plan = plan;
        this.population = population;
        this.random = new Random(plan.seed());
        this.births = new Births(plan.asOf(), random);
        this.variety = new Variety(rarities, plan.asOf());
        for (Town town : Town.values()) {
            addresses.put(town, new Addresses(town));
            numbers.put(town, town.addresseeNumbers());
        }
    }

    void settle() {
        List<Household> moved = moved();
        int movers = moved.stream().mapToInt(household -> household.members().size()).sum();
        moved.forEach(this::move);
        varied(plan.residentsPerTown() - movers).forEach(household -> live(household, Town.MUSUBI));
        List<Household> stayed = varied(plan.residentsPerTown());
        stayed.forEach(household -> live(household, Town.ENISHI));
        visit(births.household(1).members().get(0));
        new SpecialSituations(population, plan.asOf().plusYears(SUPPORT_MEASURE_YEARS)).arrange();
        List<Household> taxed = new ArrayList<>(moved);
        taxed.addAll(stayed);
        assess(taxed);
        separate(DemoHouseholds.of(population).family(DemoHouseholds.Situation.SEPARATED_COUPLE));
        for (Town town : Town.values()) {
            population.homes(town).forEach(home -> protect(home, town));
            depart(town, Rarity.DECEASED, RegistrationState.DECEASED);
            depart(town, Rarity.MOVED_ABROAD, RegistrationState.MOVED_ABROAD);
            depart(town, Rarity.ERASED, RegistrationState.ERASED);
            visitors(town);
        }
    }

    /** A mother or father under 支援措置, and the children with them. */
    private void protect(Household home, Town town) {
        List<RegistryEntry> entries = home.members().stream().map(person -> population.entry(town, person).orElseThrow()).toList();
        boolean ordinary = entries.stream().allMatch(entry -> entry.supportMeasureUntil() == null);
        if (ordinary && entries.size() > 1 && home.adultsOn(plan.asOf()).size() == 1 && isHere(home) && rarities.has(Rarity.SUPPORT_MEASURE)) {
            entries.forEach(entry -> population.add(entry.protectedUntil(plan.asOf().plusYears(SUPPORT_MEASURE_YEARS))));
        }
    }

    /** Whether one town only knows them. */
    private boolean isHere(Household home) {
        return Stream.of(Town.values()).filter(town -> population.entry(town, home.members().get(0)).isPresent()).count() == 1;
    }

    /** Whom the town remembers. */
    private void depart(Town town, Rarity rarity, RegistrationState state) {
        for (int i = plan.residentsPerTown() / rarity.oneIn(); i > 0; i--) {
            Person person = births.household(1).members().get(0);
            LocalDate day = notBefore(person, plan.asOf().minusDays(1L + random.nextInt(LONGEST_MEMORY_DAYS)));
            population.add(person);
            register(person, town, addresses.get(town).next(random), state, day);
        }
    }

    private void visitors(Town town) {
        for (int i = plan.residentsPerTown() / Rarity.NON_RESIDENT.oneIn(); i > 0; i--) {
            Person person = births.household(1).members().get(0);
            population.add(person);
            Town home = town == Town.MUSUBI ? Town.ENISHI : Town.MUSUBI;
            population.add(new RegistryEntry(person, town, numbers.get(town).next(), addresses.get(home).next(random), RegistrationState.NON_RESIDENT,
                    plan.assessmentDate(), !rarities.has(Rarity.WITHOUT_NUMBER), null));
        }
    }

    private List<Household> varied(int persons) {
        return households(persons).stream().map(variety::vary).toList();
    }

    /** 別居: the wife and the children live elsewhere in the town. */
    private void separate(List<RegistryEntry> family) {
        String elsewhere = addresses.get(Town.MUSUBI).next(random);
        family.stream().skip(1).map(entry -> entry.livingAt(elsewhere)).forEach(population::add);
    }

    private List<Household> moved() {
        List<Household> moved = new ArrayList<>();
        int wanted = plan.residentsPerTown() * MOVED_PERCENT / 100;
        int adults = 0;
        while (adults < wanted) {
            Household household = births.household(Integer.MAX_VALUE);
            moved.add(household);
            adults += household.adultsOn(plan.assessmentDate()).size();
        }
        return moved;
    }

    private List<Household> households(int persons) {
        List<Household> all = new ArrayList<>();
        for (int left = persons; left > 0; left -= all.get(all.size() - 1).members().size()) {
            all.add(births.household(left));
        }
        return all;
    }

    private void move(Household household) {
        String before = addresses.get(Town.ENISHI).next(random);
        String now = addresses.get(Town.MUSUBI).next(random);
        LocalDate day = movingDay();
        population.add(Town.MUSUBI, household);
        for (Person person : household.members()) {
            population.add(person);
            if (!person.birthDate().isAfter(day)) {
                register(person, Town.ENISHI, before, RegistrationState.MOVED_OUT, day);
            }
            register(person, Town.MUSUBI, now, RegistrationState.RESIDENT, notBefore(person, day));
        }
    }

    private LocalDate movingDay() {
        LocalDate first = plan.assessmentDate().plusDays(1);
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, plan.asOf())));
    }

    private void live(Household household, Town town) {
        String address = addresses.get(town).next(random);
        LocalDate day = plan.assessmentDate().minusDays(1L + random.nextInt(LONGEST_STAY_DAYS));
        population.add(town, household);
        for (Person person : household.members()) {
            population.add(person);
            register(person, town, address, RegistrationState.RESIDENT, notBefore(person, day));
        }
    }

    /** 住登外者: 結市 knows this person without a 住民票コード. */
    private void visit(Person person) {
        population.add(person);
        register(person, Town.MUSUBI, addresses.get(Town.ENISHI).next(random), RegistrationState.NON_RESIDENT, plan.assessmentDate());
    }

    private void register(Person person, Town town, String address, RegistrationState state, LocalDate since) {
        population.add(new RegistryEntry(person, town, numbers.get(town).next(), address, state, since, true, null));
    }

    private void assess(List<Household> households) {
        TaxOffice office = new TaxOffice(plan.taxYear(), random);
        LocalDate day = plan.assessmentDate();
        Set<Person> without = new HashSet<>(new SpecialSituations(population, day).withoutTaxRecord());
        for (Household household : households) {
            List<Person> adults = household.adultsOn(day);
            int minors = household.members().size() - adults.size();
            for (int i = 0; i < adults.size(); i++) {
                Person person = adults.get(i);
                int dependants = i == 0 ? minors : 0;
                TaxRecord assessed = office.assess(addresseeNumber(person), person.ageOn(day), dependants);
                if (!without.contains(person)) {
                    population.add(assessed);
                }
            }
        }
    }

    private String addresseeNumber(Person person) {
        return population.entry(Town.ENISHI, person).orElseThrow().addresseeNumber();
    }

    private static LocalDate notBefore(Person person, LocalDate day) {
        return day.isBefore(person.birthDate()) ? person.birthDate() : day;
    }
}
