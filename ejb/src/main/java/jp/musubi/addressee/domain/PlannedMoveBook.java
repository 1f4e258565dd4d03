package jp.musubi.addressee.domain;

import jp.musubi.addressee.boundary.PlanOutcome;
import jp.musubi.addressee.boundary.RegistrationState;

/** Writes down what is told before its day, and what becomes of it by what comes until then. */
final class PlannedMoveBook {

    private final Recording recording;
    private final PlannedMoveRepository plans;

    PlannedMoveBook(Recording recording, PlannedMoveRepository plans) {
        this.recording = recording;
        this.plans = plans;
    }

    /** @return whether a plan is news, or that there is none any more */
    boolean keep(Situation situation) {
        if (situation.isPlan()) {
            situation.openPlan().ifPresent(former -> settle(former, PlanOutcome.REPLACED));
            PlannedMove plan = PlannedMove.announced(recording.newId(), situation.addressee().orElseThrow(), situation.row(), recording);
            recording.newRows().add(NewRows.Kind.DEPENDENT, () -> plans.add(plan));
            return true;
        }
        if (situation.takesPlanBack()) {
            situation.openPlan().ifPresent(taken -> settle(taken, PlanOutcome.CANCELLED));
            return true;
        }
        return false;
    }

    /** Who has left, or died, before the day has no plan any more. */
    void follow(Situation situation) {
        if (situation.row().state() != RegistrationState.RESIDENT && !situation.takesPlanBack()) {
            situation.openPlan().ifPresent(overtaken -> settle(overtaken, PlanOutcome.OVERTAKEN));
        }
    }

    private void settle(PlannedMove plan, PlanOutcome outcome) {
        plans.settle(plan, new PlannedMove.Settlement(outcome, recording.at(), recording.by()));
    }
}
