package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.domain.PlanFailures;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 反映を待つ予定の一覧, for clerks: what the node has not carried out although its day has come. */
@Stateless
@DenyAll
@Guarded
public class WaitingPlans {

    /** How many are told at once. */
    public static final int MOST = 100;
    private static final List<String> ITEMS = List.of("PLANNED_MOVE");

    private final PlanFailures plans;
    private final DisclosureLog disclosures;
    private final CurrentCaller callers;

    protected WaitingPlans() {
        this(null, null, null);
    }

    @Inject
    public WaitingPlans(PlanFailures plans, DisclosureLog disclosures, CurrentCaller callers) {
        this.plans = plans;
        this.disclosures = disclosures;
        this.callers = callers;
    }

    /**
     * The earliest day first, at most a hundred.
     *
     * @param after only those behind this one, also when it is carried out by now; {@link LinkReviews#BEGINNING} for the first
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.planned_move.waiting")
    @Discloses(subject = "each person of the answer", items = "that and when the person was to move, not where to")
    public WorkSlice<WaitingPlan> list(@NotNull UUID after, @NotNull @Valid LookPurpose purpose) {
        WorkSlice<WaitingPlan> waiting = WorkSlice.of(MOST, most -> plans.waiting(callers.get().institution(), after, most));
        disclosures.readEach(waiting.rows().stream().map(plan -> new ReadEntry(plan.subject().value(), ReadKind.SHOWN, purpose.task(), purpose.code(),
                ITEMS, null)).toList());
        return waiting;
    }
}
