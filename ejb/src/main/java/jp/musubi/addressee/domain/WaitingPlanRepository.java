package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.WaitingPlan;

/** Plans whose day has come and that are still open, and why. */
public interface WaitingPlanRepository {

    /** The earliest day first; behind that one, or all where it is none. */
    List<WaitingPlan> waiting(String institution, LocalDate today, UUID after, int max);

    Optional<PlannedMoveFailure> failure(String institution, UUID plan);

    void add(PlannedMoveFailure failure);
}
