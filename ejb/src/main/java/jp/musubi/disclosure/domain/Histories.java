package jp.musubi.disclosure.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.musubi.disclosure.boundary.DisclosureAnswer;
import jp.musubi.disclosure.boundary.DisclosureError;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionRecordView;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.disclosure.boundary.ReadView;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.error.BusinessException;

/** Reads the log back as what people and systems may see of it. */
public final class Histories {

    /** More exchanges than any person gathers in seven years; keeps memory flat when somebody does. */
    private static final int MOST = 5_000;
    /** Outcomes that do not need the network. */
    private static final Set<String> UNHEARD = Set.of(Outcome.NOT_POSSIBLE.name(), Outcome.WITHDRAWN.name(), Outcome.SYSTEM_ERROR.name());

    private record ExchangeKey(String managementNumber, Side side) {

        static ExchangeKey of(Entry entry) {
            return new ExchangeKey(entry.managementNumber(), entry.side());
        }
    }

    private final EntryRepository entries;
    private final SubjectKeys subjects;
    private final int most;

    public Histories(EntryRepository entries, SubjectKeys subjects) {
        this(entries, subjects, MOST);
    }

    /** @param most exchanges of a person in a period, and looks that are told of */
    public Histories(EntryRepository entries, SubjectKeys subjects, int most) {
        this.entries = entries;
        this.subjects = subjects;
        this.most = most;
    }

    /**
     * For the person: without 不開示 exchanges and without the looks that would betray them, which are counted. Looks may be
     * many, and an answer that is cut says more than none: only the newest are told.
     */
    public DisclosureAnswer forPerson(String institution, String subject, Period period) {
        byte[] key = subjects.key(institution, subject);
        Set<String> hidden = entries.nonDisclosedNumbers(institution, key);
        List<ProvisionRecordView> records = records(institution, key, period);
        List<Entry> found = entries.reads(institution, key, period, most + 1);
        List<ReadView> reads = found.stream().limit(most).filter(entry -> !entry.erased()).map(Histories::read).toList();
        Predicate<ReadView> open = read -> !hidden.contains(read.correlation());
        List<ProvisionRecordView> shownRecords = records.stream().filter(row -> !row.nonDisclosure()).toList();
        List<ReadView> shownReads = reads.stream().filter(open).toList();
        int withheld = records.size() - shownRecords.size() + reads.size() - shownReads.size();
        return new DisclosureAnswer(shownRecords, shownReads, found.size() > most, withheld);
    }

    /** For the institution's staff: everything, 不開示 marked. */
    public List<ProvisionRecordView> forStaff(String institution, String subject, Period period) {
        return records(institution, subjects.key(institution, subject), period);
    }

    /** For the institution's systems: everybody's, with the person's key. */
    public List<ProvisionRecordView> export(String institution, Period period, int max, UUID after) {
        Optional<Entry> cursor = Optional.ofNullable(after).map(id -> entries.find(institution, id)
                .orElseThrow(() -> new BusinessException(DisclosureError.CURSOR_UNKNOWN)));
        List<Entry> requests = entries.requestsOfAll(institution, period, cursor, max);
        List<Entry> answers = requests.isEmpty() ? List.of()
                : entries.answersTo(institution, requests.stream().map(Entry::managementNumber).toList());
        return views(requests, answers, true);
    }

    private List<ProvisionRecordView> records(String institution, byte[] key, Period period) {
        List<Entry> requests = limited(entries.requests(institution, key, period, most + 1));
        return views(requests, requests.isEmpty() ? List.of() : entries.answers(institution, key, period.from()), false);
    }

    private List<Entry> limited(List<Entry> found) {
        if (found.size() > most) {
            throw new BusinessException(DisclosureError.TOO_MANY_RECORDS, most);
        }
        return found;
    }

    /** The last answer counts: a held request may have been answered since. */
    private List<ProvisionRecordView> views(List<Entry> requests, List<Entry> answers, boolean withSubject) {
        Map<ExchangeKey, Entry> last = new HashMap<>();
        answers.stream().filter(answer -> !answer.erased()).forEach(answer -> last.put(ExchangeKey.of(answer), answer));
        return requests.stream().filter(request -> !request.erased())
                .map(request -> view(request, last.get(ExchangeKey.of(request)), withSubject ? subjects.open(request) : "")).toList();
    }

    private static ProvisionRecordView view(Entry request, Entry answer, String subject) {
        Facts facts = request.facts();
        String reason = answer == null ? "" : answer.facts().text("reason");
        return new ProvisionRecordView(request.id(), request.institution(), request.side(), request.managementNumber(),
                answer == null ? null : Outcome.valueOf(answer.event()), reason,
                receivedAt(request, answer), facts.time("requestedAt"), facts.text("requester"), facts.text("requesterDepartment"),
                answer == null ? null : answer.occurredAt(), facts.text("provider"), facts.text("task"), facts.text("procedure"),
                facts.text("information"), facts.texts("items"), LegalRefusals.contains(reason), request.nonDisclosure(),
                facts.text("legalBasis"), subject);
    }

    /** The requester writes his entry before he asks, so he hears of the receipt with the answer; older entries do not say it. */
    private static Instant receivedAt(Entry request, Entry answer) {
        if (request.side() == Side.PROVIDER) {
            return request.occurredAt();
        }
        if (answer != null && answer.facts().says("receivedAt")) {
            return answer.facts().time("receivedAt");
        }
        return answer == null || UNHEARD.contains(answer.event()) ? null : request.occurredAt();
    }

    private static ReadView read(Entry entry) {
        Facts facts = entry.facts();
        return new ReadView(entry.id(), entry.institution(), entry.occurredAt(), ReadKind.valueOf(facts.text("kind")),
                facts.text("readerKind"), facts.text("reader"), facts.text("department"), facts.text("task"), facts.text("ground"),
                facts.texts("items"), facts.text("correlation"));
    }
}
