package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.WaitingPlan;
import jp.musubi.kernel.time.JapaneseDates;

/** 反映を待つ予定. What is still open although its day has come, and why. */
public class PlanFailures {

    private final NumberingRepository numberings;
    private final PlannedMoveRepository plans;
    private final WaitingPlanRepository waiting;
    private final Clock clock;

    public PlanFailures(NumberingRepository numberings, PlannedMoveRepository plans, WaitingPlanRepository waiting, Clock clock) {
        this.numberings = numberings;
        this.plans = plans;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** The earliest day first. */
    public List<WaitingPlan> waiting(String institution, UUID after, int most) {
        return waiting.waiting(institution, today(), after, most);
    }

    /**
     * Notes a failure under the institution's numbering lock, as the plan itself is carried out: of two nodes one notes after the other, and a
     * plan that another node has carried out meanwhile has not failed.
     *
     * @param code public code of the error
     * @return whether the plan still waits
     */
    public boolean note(String institution, UUID plan, String code) {
        numberings.lock(institution);
        boolean waits = plans.find(institution, plan).filter(open -> open.isDue(today())).isPresent();
        if (waits) {
            Optional<PlannedMoveFailure> before = waiting.failure(institution, plan);
            PlannedMoveFailure failure = before.orElseGet(() -> new PlannedMoveFailure(institution, plan));
            failure.happened(code, clock.instant());
            if (before.isEmpty()) {
                waiting.add(failure);
            }
        }
        return waits;
    }

    private LocalDate today() {
        return JapaneseDates.today(clock);
    }
}
