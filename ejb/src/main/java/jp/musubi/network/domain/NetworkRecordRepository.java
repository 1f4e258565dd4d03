package jp.musubi.network.domain;

import java.time.Instant;
import java.util.List;

/** The network's 情報提供等記録. */
public interface NetworkRecordRepository {

    void append(NetworkRecord entry);

    /** All steps of the exchanges that reached the hub in [from, to), oldest first. */
    List<NetworkRecord> ofPerson(String linkId, Instant from, Instant to);
}
