package jp.musubi.identity.domain.card;

import java.time.Instant;
import java.util.Optional;

/** What every node of the cluster has heard of revocation. Each method is a transaction of its own. */
public interface RevocationMemory {

    /** @param serialKey keyed hash: no serial is kept anywhere */
    Optional<RevocationStatus> find(String serialKey);

    /** Keeps the later of two answers, and a revocation against everything. */
    void keep(String serialKey, RevocationStatus status, Instant forgetAt);

    /** Drops what is needed no more. */
    void forgetOld();
}
