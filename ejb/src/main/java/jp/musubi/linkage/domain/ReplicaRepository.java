package jp.musubi.linkage.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** 副本 of one institution. */
public interface ReplicaRepository {

    /** The replicas that exist under the keys; one query per information and chunk, not per row. */
    Map<Replica.Key, Replica> find(String institution, Collection<Replica.Key> keys);

    void add(Replica replica);

    void remove(Replica replica);

    /** What of a person is published, in the order of data set and key. */
    List<Replica> published(Selection selection);

    /**
     * @param on the day of the answer, on which the replica has to be published
     * @param from first day asked about, or null
     * @param to last day asked about, or null
     */
    record Selection(String institution, String subject, String information, LocalDate on, LocalDate from, LocalDate to) {

        /** Whether the replica's days of publication touch the days asked about. */
        public boolean concerns(Replica replica) {
            return (to == null || !replica.publicationDate().isAfter(to))
                    && (from == null || replica.publishedEndDate() == null || !replica.publishedEndDate().isBefore(from));
        }
    }
}
