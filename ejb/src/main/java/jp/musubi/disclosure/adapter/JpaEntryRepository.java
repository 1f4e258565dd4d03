package jp.musubi.disclosure.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.disclosure.domain.Entry;
import jp.musubi.disclosure.domain.EntryRepository;
import jp.musubi.disclosure.domain.Events;
import jp.musubi.disclosure.domain.Period;
import jp.musubi.kernel.persistence.DirectSql;

/** The log in the platform's database; every query names the institution, so that H2 separates them too. */
@ApplicationScoped
class JpaEntryRepository implements EntryRepository {

    private static final String INSERT = """
            insert into disclosure.entry (id, institution, event, side, management_number, subject_key, occurred_at, recorded_at,
                non_disclosure, salt, content, subject_sealed, entry_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String QUEUE = "insert into disclosure.pending_entry (entry_id, institution) values (?, ?)";

    /** One round trip; the second statement finds nothing to queue when the first one appended nothing. */
    private static final String APPEND = INSERT + """
             on conflict do nothing;
            insert into disclosure.pending_entry (entry_id, institution)
            select e.id, e.institution from disclosure.entry e where e.id = ?""";

    private static final String OF_PERSON = "select e from Entry e where e.institution = :institution and e.subjectKey = :subject ";
    private static final String IN_PERIOD = "and e.occurredAt >= :from and e.occurredAt < :to ";

    private final EntityManager entities;

    protected JpaEntryRepository() {
        this(null);
    }

    @Inject
    JpaEntryRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean append(Entry entry) {
        List<Object> values = new ArrayList<>(values(entry));
        values.add(entry.id());
        return DirectSql.update(entities, APPEND, values.toArray()) == 1;
    }

    /** One round trip for one, two for however many. */
    @Override
    public void appendReads(List<Entry> reads) {
        if (reads.size() == 1) {
            append(reads.get(0));
            return;
        }
        DirectSql.updateEach(entities, INSERT, reads.stream().map(JpaEntryRepository::values).toList());
        DirectSql.updateEach(entities, QUEUE, reads.stream().map(entry -> List.<Object>of(entry.id(), entry.institution())).toList());
    }

    private static List<Object> values(Entry entry) {
        return Arrays.asList(entry.id(), entry.institution(), entry.event(), entry.side() == null ? null : entry.side().name(),
                entry.managementNumber(), entry.subjectKey(), entry.occurredAt(), entry.recordedAt(), entry.nonDisclosure(), entry.salt(),
                entry.content(), entry.subjectSealed(), entry.entryHash());
    }

    @Override
    public List<Entry> ofExchange(String institution, String managementNumber, Side side) {
        return entities.createQuery("select e from Entry e where e.institution = :institution and e.managementNumber = :number "
                + "and e.side = :side order by e.occurredAt, e.id", Entry.class).setParameter("institution", institution)
                .setParameter("number", managementNumber).setParameter("side", side).getResultList();
    }

    @Override
    public List<Entry> requests(String institution, byte[] subjectKey, Period period, int max) {
        return ofPerson("and e.event = :event " + IN_PERIOD + "order by e.occurredAt desc, e.id desc", institution, subjectKey)
                .setParameter("event", Events.REQUESTED).setParameter("from", period.from()).setParameter("to", period.to())
                .setMaxResults(max).getResultList();
    }

    @Override
    public List<Entry> answers(String institution, byte[] subjectKey, Instant from) {
        return ofPerson("and e.event not in :others and e.occurredAt >= :from order by e.occurredAt, e.id", institution, subjectKey)
                .setParameter("others", List.of(Events.REQUESTED, Events.READ)).setParameter("from", from).getResultList();
    }

    @Override
    public List<Entry> reads(String institution, byte[] subjectKey, Period period, int max) {
        return ofPerson("and e.event = :event " + IN_PERIOD + "order by e.occurredAt desc, e.id desc", institution, subjectKey)
                .setParameter("event", Events.READ).setParameter("from", period.from()).setParameter("to", period.to())
                .setMaxResults(max).getResultList();
    }

    @Override
    public Set<String> nonDisclosedNumbers(String institution, byte[] subjectKey) {
        return new HashSet<>(entities.createQuery("select e.managementNumber from Entry e where e.institution = :institution "
                + "and e.subjectKey = :subject and e.event = :event and e.nonDisclosure = true", String.class)
                .setParameter("institution", institution).setParameter("subject", subjectKey)
                .setParameter("event", Events.REQUESTED).getResultList());
    }

    @Override
    public List<Entry> requestsOfAll(String institution, Period period, Optional<Entry> after, int max) {
        String beyond = after.isPresent() ? "and (e.occurredAt > :at or e.occurredAt = :at and e.id > :id) " : "";
        TypedQuery<Entry> query = entities.createQuery("select e from Entry e where e.institution = :institution and e.event = :event "
                + "and e.erasedAt is null " + IN_PERIOD + beyond + "order by e.occurredAt, e.id", Entry.class)
                .setParameter("institution", institution).setParameter("event", Events.REQUESTED)
                .setParameter("from", period.from()).setParameter("to", period.to()).setMaxResults(max);
        after.ifPresent(entry -> query.setParameter("at", entry.occurredAt()).setParameter("id", entry.id()));
        return query.getResultList();
    }

    @Override
    public List<Entry> answersTo(String institution, Collection<String> managementNumbers) {
        return entities.createQuery("select e from Entry e where e.institution = :institution and e.managementNumber in :numbers "
                + "and e.event <> :event order by e.occurredAt, e.id", Entry.class)
                .setParameter("institution", institution).setParameter("numbers", managementNumbers)
                .setParameter("event", Events.REQUESTED).getResultList();
    }

    @Override
    public Optional<Entry> find(String institution, UUID id) {
        return Optional.ofNullable(entities.find(Entry.class, id)).filter(entry -> entry.institution().equals(institution));
    }

    private TypedQuery<Entry> ofPerson(String condition, String institution, byte[] subjectKey) {
        return entities.createQuery(OF_PERSON + condition, Entry.class)
                .setParameter("institution", institution).setParameter("subject", subjectKey);
    }
}
