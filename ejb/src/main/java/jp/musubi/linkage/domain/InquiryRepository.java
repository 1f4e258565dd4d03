package jp.musubi.linkage.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.musubi.linkage.boundary.InquiryState;

/** Inquiries of one institution. */
public interface InquiryRepository {

    int nextSerial();

    void add(Inquiry inquiry);

    Optional<Inquiry> find(String institution, String managementNumber);

    /** Finds the inquiry and locks its row until the transaction ends. */
    Optional<Inquiry> take(String institution, String managementNumber);

    /** Locks inquiries that are due and that nobody else is locking, the longest due first. */
    List<Inquiry> takeDue(String institution, Instant now, int max);

    /** Locks the inquiries that wait for the 符号 of one of the persons. */
    List<Inquiry> takeWaitingForCode(String institution, Collection<String> subjects);

    /** Inquiries of an office, newest first. */
    List<Inquiry> ofOffice(Office office, int max);

    /**
     * @param states empty for all
     * @param before only numbers older than this, or null
     */
    record Office(String institution, String department, Collection<InquiryState> states, String before) {
    }
}
