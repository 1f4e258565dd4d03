package jp.musubi.linkage.adapter;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Takes rows for this transaction alone and leaves out those that another is holding: two sweepers never share one. */
final class SkipLocked {

    private static final String TIMEOUT = "jakarta.persistence.lock.timeout";
    /** Hibernate's number for SKIP LOCKED, which both databases know. */
    private static final int SKIP = -2;

    private SkipLocked() {
    }

    static <T> List<T> take(TypedQuery<T> query, int max) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint(TIMEOUT, SKIP).setMaxResults(max).getResultList();
    }
}
