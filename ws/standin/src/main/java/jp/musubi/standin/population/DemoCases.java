package jp.musubi.standin.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people of a population for whom each {@link DemoCase} holds; no person serves two cases. */
public final class DemoCases {

    private static final int NUMBER_LENGTH = 15;
    private static final int FREE_SERIAL_GAP = 50_000;
    /** Cases that any person who moved will do for. */
    private static final List<DemoCase> ORDINARY = List.of(DemoCase.INQUIRY_ANSWERED, DemoCase.NOT_DISCLOSED_TO_RESIDENT,
            DemoCase.NO_LEGAL_BASIS, DemoCase.NOT_YET_IN_FORCE, DemoCase.NO_LONGER_IN_FORCE, DemoCase.NO_PRIVACY_ASSESSMENT,
            DemoCase.PROVIDER_UNKNOWN, DemoCase.ANOTHER_TOWNS_SYSTEM, DemoCase.UNREGISTERED_SYSTEM, DemoCase.REVOKED_SYSTEM,
            DemoCase.UNKNOWN_AUTHORITY, DemoCase.NO_CERTIFICATE, DemoCase.EXACT_REPEAT, DemoCase.SAME_ID_OTHER_BODY,
            DemoCase.TAMPERED_MESSAGE, DemoCase.REPLAYED_MESSAGE);

    private final Population population;
    private final SpecialSituations situations;
    private final Map<DemoCase, List<RegistryEntry>> people = new EnumMap<>(DemoCase.class);
    private final List<RegistryEntry> others;

    private DemoCases(Population population) {
        this.population = population;
        this.situations = new SpecialSituations(population, population.plan().asOf());
        people.put(DemoCase.REPLICA_BY_FILE, situations.awaitingReplica().subList(0, 1));
        people.put(DemoCase.REPLICA_SINGLE, situations.awaitingReplica().subList(1, 2));
        people.put(DemoCase.NO_REPLICA, situations.withoutReplica());
        people.put(DemoCase.AUTOMATIC_ANSWER_DISABLED, situations.withoutAutomaticAnswer());
        people.put(DemoCase.PROTECTED_PERSON, situations.protectedPersons());
        people.put(DemoCase.NO_RESIDENT_CODE, visitor());
        people.put(DemoCase.UNKNOWN_TO_PROVIDER, neverInTheOtherTown());
        Map<Boolean, List<RegistryEntry>> declared = declared();
        people.put(DemoCase.VALUES_WITH_REASON_OF_NULL, declared.get(false).subList(0, 1));
        List<RegistryEntry> ordinary = declared.get(true);
        for (int i = 0; i < ORDINARY.size(); i++) {
            people.put(ORDINARY.get(i), ordinary.subList(i, i + 1));
        }
        this.others = ordinary.subList(ORDINARY.size(), ordinary.size());
    }

    public static DemoCases of(Population population) {
        return new DemoCases(population);
    }

    /** Entries in 結市 of the people that the case is about; empty where nobody is. */
    public List<RegistryEntry> people(DemoCase demoCase) {
        return people.getOrDefault(demoCase, List.of());
    }

    /** More people who moved and about whom 縁町 answers at once, for whoever wants to try more. */
    public List<RegistryEntry> others() {
        return List.copyOf(others);
    }

    /** 宛名番号 to send, of the town whose system sends. */
    public List<String> addresseeNumbers(DemoCase demoCase) {
        return switch (demoCase) {
            case UNKNOWN_PERSON -> List.of(nobodys());
            case WRONG_CHECK_DIGIT -> List.of(misspelt(others.get(0).addresseeNumber()));
            case REPLICA_BY_FILE, REPLICA_SINGLE -> numbersIn(Town.ENISHI, demoCase);
            default -> numbersIn(Town.MUSUBI, demoCase);
        };
    }

    /** 宛名番号 of the same people in one town. */
    public List<String> numbersIn(Town town, DemoCase demoCase) {
        return people(demoCase).stream()
                .map(entry -> population.entry(town, entry.person()).orElseThrow().addresseeNumber()).toList();
    }

    /** Whether that town knows the person too. */
    public boolean knownTo(Town town, RegistryEntry entry) {
        return population.entry(town, entry.person()).isPresent();
    }

    /** 世帯 of the same people. */
    /** Corporations and branches that the tax office of 結市 knows. */
    public List<DemoCorporations.Corporation> corporations() {
        return DemoCorporations.of(Town.MUSUBI, population.plan());
    }

    public DemoHouseholds households() {
        return DemoHouseholds.of(population);
    }

    /** Others of the same town of whom something is rare. */
    public DemoPeople rarePeople() {
        return DemoPeople.of(population);
    }

    /** 縁町's 宛名番号 for which its tax office sets 自動応答不可フラグ. */
    public List<String> withoutAutomaticAnswer() {
        return numbersIn(Town.ENISHI, DemoCase.AUTOMATIC_ANSWER_DISABLED);
    }

    private List<RegistryEntry> visitor() {
        return population.registry(Town.MUSUBI).stream().filter(entry -> entry.state() == RegistrationState.NON_RESIDENT).limit(1).toList();
    }

    private List<RegistryEntry> neverInTheOtherTown() {
        return population.registry(Town.MUSUBI).stream()
                .filter(entry -> entry.state() == RegistrationState.RESIDENT)
                .filter(entry -> population.entry(Town.ENISHI, entry.person()).isEmpty())
                .filter(entry -> entry.person().ageOn(population.plan().asOf()) >= TaxRecord.ADULT).limit(2).toList();
    }

    private Map<Boolean, List<RegistryEntry>> declared() {
        Map<String, TaxRecord> records = new HashMap<>();
        population.taxRecords().forEach(taxRecord -> records.put(taxRecord.addresseeNumber(), taxRecord));
        return new HashMap<>(situations.ordinary().stream().collect(Collectors.partitioningBy(entry -> {
            String number = population.entry(Town.ENISHI, entry.person()).orElseThrow().addresseeNumber();
            return records.get(number).totalIncome().isPresent();
        }, Collectors.toCollection(ArrayList::new))));
    }

    /** A well-formed number that 結市 has not given to anybody. */
    private String nobodys() {
        List<RegistryEntry> registry = population.registry(Town.MUSUBI);
        String last = registry.get(registry.size() - 1).addresseeNumber();
        return new AddresseeNumbers(Long.parseLong(last.substring(0, NUMBER_LENGTH - 1)) + FREE_SERIAL_GAP).next();
    }

    private static String misspelt(String number) {
        int digit = number.charAt(NUMBER_LENGTH - 1) - '0';
        return number.substring(0, NUMBER_LENGTH - 1) + (digit + 1) % 10;
    }
}
