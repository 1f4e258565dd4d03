package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 転出などの予定 and what the law lets be told before its day. */
public interface PlannedMoveRepository {

    /** What may be planned on that day. */
    List<PlannableMove> plannable(LocalDate on);

    /** All that were ever planned for the records, in the order of recording. */
    List<PlannedMove> plans(String institution, Collection<UUID> addresseeIds);

    void add(PlannedMove plan);

    /** Writes at once what became of an open plan, so that another can be open for its record; one that is settled stays so. */
    void settle(PlannedMove plan, PlannedMove.Settlement settlement);

    /**
     * Keys of open plans whose day has come, in the order of the keys.
     *
     * @param after only keys behind this one
     */
    List<UUID> due(String institution, LocalDate today, UUID after, int most);

    Optional<PlannedMove> find(String institution, UUID id);

    /** The record that a plan is about. */
    Addressee recordOf(PlannedMove plan);
}
