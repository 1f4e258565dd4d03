package jp.musubi.disclosure.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.disclosure.boundary.DisclosureError;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.disclosure.boundary.ProvisionRequested;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** Writes entries. Repeating the same record changes nothing; a record that contradicts an earlier one is refused. */
public final class Recording {

    private final EntryRepository entries;
    private final SubjectKeys subjects;
    private final Clock clock;

    public Recording(EntryRepository entries, SubjectKeys subjects, Clock clock) {
        this.entries = entries;
        this.subjects = subjects;
        this.clock = clock;
    }

    public void requested(ProvisionRequested request) {
        append(entry(request));
    }

    public void answered(String institution, ProvisionAnswered answer) {
        answered(institution, answer, entries.ofExchange(institution, answer.managementNumber(), answer.side()));
    }

    /** Both steps of one exchange, for a side that takes and answers an inquiry in one transaction. */
    public void answeredAtOnce(ProvisionRequested request, ProvisionAnswered answer) {
        Entry entry = entry(request);
        answered(request.institution(), answer, append(entry) ? List.of(entry) : ofExchange(entry));
    }

    private Entry entry(ProvisionRequested request) {
        FactSheet sheet = new FactSheet()
                .with("requester", request.requester()).with("requesterDepartment", request.requesterDepartment())
                .with("provider", request.provider()).with("task", request.task()).with("procedure", request.procedure())
                .with("information", request.information()).with("items", request.items())
                .with("requestedAt", request.requestedAt()).with("legalBasis", request.legalBasis());
        Exchange exchange = new Exchange(request.institution(), request.side(), request.managementNumber(), request.subject());
        return Entry.record(exchange.head(Events.REQUESTED, request.receivedAt(), request.nonDisclosure()), sheet.facts());
    }

    private void answered(String institution, ProvisionAnswered answer, List<Entry> known) {
        Entry request = known.stream().filter(entry -> entry.event().equals(Events.REQUESTED)).findFirst()
                .orElseThrow(() -> new BusinessException(DisclosureError.REQUEST_NOT_RECORDED));
        Exchange exchange = new Exchange(institution, answer.side(), answer.managementNumber(), answer.subject());
        Entry entry = Entry.record(exchange.head(Events.of(answer.outcome()), answer.answeredAt(), request.nonDisclosure()),
                new FactSheet().with("reason", answer.reason()).with("receivedAt", answer.receivedAt()).facts());
        if (repeats(known, entry)) {
            return;
        }
        if (!request.concerns(subjects.key(institution, answer.subject())) || closed(known)) {
            throw new BusinessException(DisclosureError.RECORDED_DIFFERENTLY);
        }
        append(entry);
    }

    /** Whether the entry is new; looks for an earlier one only when the log refuses it, which is rare. */
    private boolean append(Entry entry) {
        return entries.append(entry) || !repeats(ofExchange(entry), entry);
    }

    private List<Entry> ofExchange(Entry entry) {
        return entries.ofExchange(entry.institution(), entry.managementNumber(), entry.side());
    }

    public void read(String institution, List<ReadEntry> reads, Caller caller) {
        entries.appendReads(reads.stream().map(read -> entry(institution, read, caller)).toList());
    }

    private Entry entry(String institution, ReadEntry read, Caller caller) {
        Instant now = clock.instant();
        UUID id = UuidV7.next(clock);
        EntryHead head = new EntryHead(id, institution, Events.READ, null, null, subjects.key(institution, read.subject()),
                subjects.seal(institution, id, read.subject()), now, now, false);
        FactSheet sheet = new FactSheet()
                .with("kind", read.kind().name()).with("task", read.task()).with("ground", read.ground())
                .with("items", read.items()).with("correlation", read.correlation())
                .with("readerKind", caller.kind().name()).with("reader", caller.institution()).with("readerId", caller.id())
                .with("department", caller.department());
        return Entry.record(head, sheet.facts());
    }

    private static boolean repeats(List<Entry> known, Entry entry) {
        for (Entry earlier : known) {
            if (earlier.event().equals(entry.event())) {
                if (!earlier.tellsTheSameAs(entry)) {
                    throw new BusinessException(DisclosureError.RECORDED_DIFFERENTLY);
                }
                return true;
            }
        }
        return false;
    }

    private static boolean closed(List<Entry> known) {
        return known.stream().anyMatch(entry -> !entry.event().equals(Events.REQUESTED) && !entry.event().equals(Outcome.HELD.name()));
    }

    private final class Exchange {

        private final String institution;
        private final Side side;
        private final String managementNumber;
        private final String subject;

        Exchange(String institution, Side side, String managementNumber, String subject) {
            this.institution = institution;
            this.side = side;
            this.managementNumber = managementNumber;
            this.subject = subject;
        }

        EntryHead head(String event, Instant occurredAt, boolean nonDisclosure) {
            UUID id = UuidV7.next(clock);
            return new EntryHead(id, institution, event, side, managementNumber, subjects.key(institution, subject),
                    subjects.seal(institution, id, subject), occurredAt, clock.instant(), nonDisclosure);
        }
    }
}
