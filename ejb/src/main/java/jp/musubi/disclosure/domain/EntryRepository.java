package jp.musubi.disclosure.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.disclosure.boundary.Side;

/** The log. Entries are appended and read; nothing else. */
public interface EntryRepository {

    /**
     * Appends the entry and queues it for its institution's chain, in the caller's transaction.
     *
     * @return false, with nothing appended, when the exchange has an entry of this event at this side already
     */
    boolean append(Entry entry);

    /** The same for looks, which are never repeated, all at once. */
    void appendReads(List<Entry> reads);

    /** All events of one exchange at one side, in the order of their occurrence. */
    List<Entry> ofExchange(String institution, String managementNumber, Side side);

    /** Requests about a person received in the period, newest first. */
    List<Entry> requests(String institution, byte[] subjectKey, Period period, int max);

    /** What came of requests about a person, from a time on, oldest first. */
    List<Entry> answers(String institution, byte[] subjectKey, Instant from);

    /** Looks at a person's data in the period, newest first. */
    List<Entry> reads(String institution, byte[] subjectKey, Period period, int max);

    /** 管理番号 of the exchanges that are not to be disclosed to the person, of all times. */
    Set<String> nonDisclosedNumbers(String institution, byte[] subjectKey);

    /** Requests received in the period by everybody and not erased, oldest first, after the given entry; less than max is the end. */
    List<Entry> requestsOfAll(String institution, Period period, Optional<Entry> after, int max);

    /** What came of these exchanges at the institution, oldest first. */
    List<Entry> answersTo(String institution, Collection<String> managementNumbers);

    Optional<Entry> find(String institution, UUID id);
}
