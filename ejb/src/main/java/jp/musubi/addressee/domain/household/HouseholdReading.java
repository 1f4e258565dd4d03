package jp.musubi.addressee.domain.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.boundary.household.HouseholdError;
import jp.musubi.addressee.boundary.household.HouseholdLaw;
import jp.musubi.addressee.boundary.household.HouseholdQuestion;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.Person;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.addressee.domain.SummaryReading;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;

/** Who is in a person's household: by which law, on which day, as known when. */
public class HouseholdReading {

    private final HouseholdRepository households;
    private final PersonRepository persons;
    private final SummaryReading summaries;
    private final Clock clock;

    public HouseholdReading(HouseholdRepository households, PersonRepository persons, Clock clock) {
        this.households = households;
        this.persons = persons;
        this.summaries = new SummaryReading(persons, clock);
        this.clock = clock;
    }

    /** An answer and whom it is about, for the disclosure log. */
    public record Read(AddresseeSummary asked, List<HouseholdAnswer> answers) {
    }

    /** @throws BusinessException ADDRESSEE_NUMBER_UNKNOWN, KIND_UNKNOWN, PERSON_NOT_FOUND */
    public Read answer(String institution, HouseholdQuestion question) {
        HouseholdLaws laws = new HouseholdLaws(households);
        LocalDate on = question.on() == null ? JapaneseDates.today(clock) : question.on();
        HouseholdKind kind = laws.kind(question.kind(), on).orElseThrow(() -> new BusinessException(HouseholdError.KIND_UNKNOWN, 1));
        UUID asked = persons.addressee(institution, new AddresseeNumber(question.addresseeNumber())).personId();
        return read(institution, asked, new Scene(laws, List.of(kind), on, knownBefore(question.asKnownOn())));
    }

    private Instant knownBefore(LocalDate day) {
        return day == null || !day.isBefore(JapaneseDates.today(clock)) ? Instant.MAX : day.plusDays(1).atStartOfDay(JapaneseDates.TOKYO).toInstant();
    }

    /**
     * By every law that was in force on the day.
     *
     * @throws BusinessException PERSON_NOT_FOUND
     */
    public Read byEveryLaw(String institution, UUID person, HistoryDays days) {
        HouseholdLaws laws = new HouseholdLaws(households);
        return read(institution, person, new Scene(laws, laws.inForce(days.asOf()), days.asOf(), knownBefore(days.knownOn())));
    }

    /** What is asked for, whoever it is asked about. */
    private record Scene(HouseholdLaws laws, List<HouseholdKind> kinds, LocalDate on, Instant knownBefore) {
    }

    private Read read(String institution, UUID person, Scene scene) {
        AddresseeSummary asked = shown(institution, List.of(person)).values().stream().findFirst()
                .orElseThrow(() -> new BusinessException(AddresseeError.PERSON_NOT_FOUND));
        if (asked.underProtection()) {
            return new Read(asked, scene.kinds().stream().map(kind -> new HouseholdAnswer(law(kind), scene.on(), true, List.of())).toList());
        }
        List<Household> found = households.householdsOf(institution, scene.kinds().stream().map(HouseholdKind::code).toList(), List.of(person));
        Map<UUID, List<HouseholdVersion>> known = households.versions(institution, found.stream().map(Household::id).toList()).stream()
                .filter(version -> version.wasKnownBefore(scene.knownBefore())).collect(Collectors.groupingBy(HouseholdVersion::householdId));
        Map<UUID, Addressee> records = records(institution, known.values().stream().flatMap(List::stream).toList());
        Map<UUID, AddresseeSummary> people = shown(institution, records.values().stream().map(Addressee::personId).distinct().toList());
        Portrayal portrayal = new Portrayal(scene.laws(), scene.on(), records, people);
        return new Read(asked, scene.kinds().stream().map(kind -> new HouseholdAnswer(law(kind), scene.on(), false, found.stream()
                .filter(household -> household.kind().equals(kind.code())).filter(household -> known.containsKey(household.id()))
                .flatMap(household -> portrayal.of(household, new HouseholdTimeline(known.get(household.id())), person).stream()).toList())).toList());
    }

    private Map<UUID, Addressee> records(String institution, Collection<HouseholdVersion> versions) {
        List<UUID> ids = versions.stream().flatMap(version -> version.members().stream()).map(HouseholdMember::addresseeId).distinct().toList();
        return households.records(institution, ids).stream().collect(Collectors.toMap(Addressee::id, Function.identity()));
    }

    private Map<UUID, AddresseeSummary> shown(String institution, List<UUID> personIds) {
        return summaries.of(institution, personIds).stream().collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    private static HouseholdLaw law(HouseholdKind kind) {
        return new HouseholdLaw(kind.code(), kind.name(), kind.law(), kind.article(), kind.definition());
    }
}
