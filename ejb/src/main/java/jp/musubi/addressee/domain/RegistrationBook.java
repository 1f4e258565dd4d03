package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;

/** All that one message's rows may touch, read with a handful of queries and kept up to date while rows are applied. */
final class RegistrationBook {

    private final String institution;
    private final NumberSeals seals;
    private final Map<AddresseeNumber, Addressee> addressees = new HashMap<>();
    private final Map<UUID, List<Statement>> past = new HashMap<>();
    private final List<OtherName> otherNames = new ArrayList<>();
    private final Map<UUID, Person> persons = new HashMap<>();
    private final Map<UUID, Addressee> representatives = new HashMap<>();
    private final Map<UUID, List<SystemLink>> links = new HashMap<>();
    private final Map<UUID, SupportMeasure> measures = new HashMap<>();
    private final Set<UUID> guarded = new HashSet<>();
    private final Map<UUID, Set<LocalDate>> toldTerms = new HashMap<>();
    private final Map<NumberKind, HeldNumbers> numbers = new EnumMap<>(NumberKind.class);
    private final Map<NumberKind, Map<String, Fingerprint>> fingerprints = new EnumMap<>(NumberKind.class);
    private final Set<AddresseeNumber> seen = new HashSet<>();
    private final Map<UUID, List<PlannedMove>> plans = new HashMap<>();
    private final LocalDate today;
    private SystemDuties.Held sender = SystemDuties.Held.NONE;
    private List<PlannableMove> plannable = List.of();
    private Predicate<Addressee> kept;
    private Optional<String> sendingSystem = Optional.empty();
    private Optional<String> registrant = Optional.empty();
    private Set<AddresseeNumber> ofCorporations = Set.of();

    RegistrationBook(String institution, NumberSeals seals, LocalDate today) {
        this.institution = institution;
        this.today = today;
        this.seals = seals;
        keptByAll();
        for (NumberKind kind : NumberKind.values()) {
            numbers.put(kind, new HeldNumbers());
            fingerprints.put(kind, new HashMap<>());
        }
    }

    Fingerprint fingerprint(NumberKind kind, String number) {
        return fingerprints.get(kind).computeIfAbsent(number, text -> seals.fingerprint(kind, institution, text));
    }

    void sentBy(SystemDuties.Held duties, String system) {
        this.sender = duties;
        this.sendingSystem = Optional.of(system);
    }

    /**
     * 支援措置. Whether the sender must not learn what the record says of the address: an answer that differs with it would confirm a guess.
     * The resident registry knows it, and who said it last learns nothing.
     */
    boolean withholdsAddressOf(Addressee record) {
        return withholdsWhetherNew(record.personId())
                && sendingSystem.filter(system -> !system.equals(record.recordedBy())).isPresent();
    }

    /**
     * 支援措置. Whether the sender must not learn that a row said what was known: a wrong guess of the address is written, so that its repeat says
     * nothing new either, and only who always hears "registered" can tell neither from the right one.
     */
    boolean withholdsWhetherNew(UUID person) {
        return guarded.contains(person) && !sender.cover(BusinessSystem.RESIDENT_REGISTRY);
    }

    /** The day on which the message is taken in. */
    LocalDate today() {
        return today;
    }

    /** What may be told before its day; only read where a row tells something so. */
    void mayPlan(List<PlannableMove> moves) {
        this.plannable = moves;
    }

    List<PlannableMove> plannable() {
        return plannable;
    }

    void hold(PlannedMove plan) {
        plans.computeIfAbsent(plan.addresseeId(), unused -> new ArrayList<>()).add(plan);
    }

    /** All that were ever planned for the record. */
    List<PlannedMove> plans(UUID addresseeId) {
        return plans.getOrDefault(addresseeId, List.of());
    }

    /** What the sender may speak for. */
    SystemDuties.Held sender() {
        return sender;
    }

    /** @param systems whose records the sender keeps */
    void keptBySender(Set<String> systems) {
        this.kept = record -> record.keptBy().isEmpty() || systems.contains(record.keptBy());
    }

    /** Whoever sends may say something else of the records. */
    void keptByAll() {
        this.kept = record -> true;
    }

    /** Whether the sender may say something else of the record. */
    boolean keeps(Addressee record) {
        return kept.test(record);
    }

    /** Clerks link what a system wanted to register: the record is the system's. */
    void registeredFor(String system) {
        this.registrant = Optional.of(system);
    }

    Optional<String> registrant() {
        return registrant;
    }

    void ofCorporations(Set<AddresseeNumber> numbers) {
        this.ofCorporations = numbers;
    }

    /** Whether the number is a corporation's or branch's. */
    boolean isCorporations(AddresseeNumber number) {
        return ofCorporations.contains(number);
    }

    HeldNumbers numbers(NumberKind kind) {
        return numbers.get(kind);
    }

    void hold(Addressee addressee) {
        addressees.put(addressee.number(), addressee);
    }

    void hold(AddresseeVersion version) {
        past.computeIfAbsent(version.addresseeId(), unused -> new ArrayList<>()).add(version.statement());
    }

    void hold(OtherName name) {
        otherNames.add(name);
    }

    List<OtherName> otherNames() {
        return otherNames;
    }

    Timeline timeline(Addressee addressee) {
        List<Statement> statements = new ArrayList<>(past.getOrDefault(addressee.id(), List.of()));
        statements.add(addressee.statement());
        return Timeline.of(statements);
    }

    void hold(Person person) {
        persons.put(person.id(), person);
    }

    void represent(Addressee addressee) {
        representatives.put(addressee.personId(), addressee);
    }

    void hold(SystemLink link) {
        links.computeIfAbsent(link.addresseeId(), unused -> new ArrayList<>()).add(link);
    }

    Optional<SystemLink> link(UUID addresseeId, BusinessSystem system) {
        return links.getOrDefault(addresseeId, List.of()).stream().filter(link -> link.system().equals(system)).findFirst();
    }

    void hold(SupportMeasure measure) {
        measures.put(measure.personId(), measure);
        if (measure.protects(today)) {
            guarded.add(measure.personId());
        }
    }

    void hold(SupportMeasureDecision decision) {
        toldTerms.computeIfAbsent(decision.measureId(), unused -> new HashSet<>()).addAll(decision.terms());
    }

    /** Whether a decision that is over had set or replaced the term. */
    boolean hasBeenTold(UUID measureId, LocalDate term) {
        return toldTerms.getOrDefault(measureId, Set.of()).contains(term);
    }

    Optional<Addressee> addressee(AddresseeNumber number) {
        return Optional.ofNullable(addressees.get(number));
    }

    Set<UUID> addressees() {
        Set<UUID> ids = new HashSet<>();
        addressees.values().forEach(addressee -> ids.add(addressee.id()));
        return ids;
    }

    Set<UUID> personsOfAddressees() {
        Set<UUID> ids = new HashSet<>();
        addressees.values().forEach(addressee -> ids.add(addressee.personId()));
        return ids;
    }

    Person person(UUID id) {
        return persons.get(id);
    }

    Addressee representative(UUID personId) {
        return representatives.get(personId);
    }

    Optional<SupportMeasure> measure(UUID personId) {
        return Optional.ofNullable(measures.get(personId));
    }

    boolean hasSeen(AddresseeNumber number) {
        return seen.contains(number);
    }

    /** The number's row was applied or refused; a second one in the message contradicts or repeats it. */
    void see(AddresseeNumber number) {
        seen.add(number);
    }
}
