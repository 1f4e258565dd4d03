package jp.musubi.identity.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.StaffOutcome;

/** Proposals about accounts, and what became of them. */
public interface StaffChanges {

    void add(StaffChange change);

    /** Locked until the end of the transaction. */
    Optional<StaffChange> take(String institution, UUID id);

    Optional<StaffChange> find(String institution, UUID id);

    /** That wait for a decision, the oldest first. */
    List<StaffChange> open(String institution);

    boolean isOpenFor(String account);

    /** Keeps the decision and, of an approval, what the account may then be; the database refuses one by the proposer himself. */
    void keep(StaffChange change, StaffOutcome outcome, String decidedBy);
}
