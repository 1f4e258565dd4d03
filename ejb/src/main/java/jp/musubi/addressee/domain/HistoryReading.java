package jp.musubi.addressee.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.PersonHistory;

/**
 * 異動履歴の照会. Reads what was recorded of a person by two times. Whose address is withheld today has it withheld on all days:
 * also a former one leads somebody to him.
 */
public class HistoryReading {

    private static final Comparator<PersonHistory.Change> NEWEST_FIRST = Comparator
            .comparing((PersonHistory.Change change) -> change.recorded().changedOn())
            .thenComparing(change -> change.recorded().at()).reversed().thenComparing(change -> change.number().value());

    private final PersonRepository persons;
    private final PlannedMoveRepository plans;
    private final SummaryReading summaries;

    public HistoryReading(PersonRepository persons, PlannedMoveRepository plans, SummaryReading summaries) {
        this.plans = plans;
        this.persons = persons;
        this.summaries = summaries;
    }

    /** @throws jp.musubi.kernel.error.BusinessException PERSON_NOT_FOUND */
    public PersonHistory history(String institution, UUID personId, HistoryDays days) {
        Person person = persons.person(institution, personId);
        List<Addressee> records = persons.recordsOf(person);
        boolean hidden = !summaries.hidden(institution, List.of(personId)).isEmpty();
        Map<UUID, Timeline> timelines = Timeline.ofEach(records,
                persons.versions(institution, records.stream().map(Addressee::id).toList()));
        List<PersonHistory.Record> past = new ArrayList<>();
        List<PersonHistory.Change> changes = new ArrayList<>();
        for (Addressee record : records) {
            Timeline known = timelines.get(record.id()).knownOn(days.knownOn());
            past.add(record(person, record, known.asOf(days.asOf()), hidden));
            known.steps().forEach(step -> changes.add(change(record, step, hidden)));
        }
        changes.sort(NEWEST_FIRST);
        return new PersonHistory(SummaryReading.said(person, records.get(0), hidden), days, past, changes,
                PlannedMoveReading.of(plans, records, hidden).knownOn(days.knownOn()));
    }

    private static PersonHistory.Record record(Person person, Addressee record, Optional<Statement> then, boolean hidden) {
        return new PersonHistory.Record(record.number(), person.isRepresentedBy(record),
                then.map(statement -> SummaryReading.said(person, record.number(), statement.content(), hidden)).orElse(null),
                then.map(HistoryReading::recorded).orElse(null));
    }

    private static PersonHistory.Recorded recorded(Statement statement) {
        ResidentChange change = statement.change();
        LocalDate day = statement.validFrom();
        Instant at = statement.recordedAt();
        return new PersonHistory.Recorded(day, change.changedOn().isPresent(), change.ground().orElse(null), at, statement.recordedBy());
    }

    private static PersonHistory.Change change(Addressee record, Timeline.Step step, boolean hidden) {
        Map<String, String> before = step.before().map(statement -> statement.content().items()).orElseGet(Map::of);
        List<PersonHistory.Item> items = new ArrayList<>();
        step.statement().content().items().forEach((item, after) -> {
            if (!before.getOrDefault(item, "").equals(after)) {
                boolean withheld = hidden && RecordContent.isWhereabouts(item);
                items.add(new PersonHistory.Item(item, withheld ? null : before.get(item), withheld ? null : after, withheld));
            }
        });
        return new PersonHistory.Change(record.number(), recorded(step.statement()), items, step.before().isEmpty(), step.takenBack(),
                step.statement().change().correctsChangeOn().orElse(null));
    }
}
