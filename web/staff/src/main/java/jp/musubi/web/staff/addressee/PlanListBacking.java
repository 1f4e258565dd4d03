package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.WaitingPlan;
import jp.musubi.addressee.boundary.WaitingPlans;
import jp.musubi.addressee.boundary.WorkSlice;
import jp.musubi.kernel.error.KernelError;

/** Moves that were told before their day, whose day has come and that are not carried out yet. */
@Named
@RequestScoped
public class PlanListBacking {

    private final WaitingPlans plans;
    private final VisitPurpose visit;
    private String after;
    private WorkSlice<WaitingPlan> slice = new WorkSlice<>(List.of(), false);

    protected PlanListBacking() {
        this(null, null);
    }

    @Inject
    public PlanListBacking(WaitingPlans plans, VisitPurpose visit) {
        this.plans = plans;
        this.visit = visit;
    }

    /** Each look is recorded for the persons; without a purpose it is asked for first. */
    public void load() throws IOException {
        visit.orAsk("plan-list.xhtml").ifPresent(purpose -> slice = plans.list(PersonCardBacking.id(after), purpose));
    }

    /** Why it is not carried out. */
    public String reason(WaitingPlan plan) {
        if (plan.failure() == null) {
            return AddresseeTexts.text("plan_list.reason_not_tried");
        }
        boolean unforeseen = plan.failure().code().equals(KernelError.UNEXPECTED.code());
        return AddresseeTexts.text(unforeseen ? "plan_list.reason_unexpected" : "plan_list.reason_refused", plan.failure().code());
    }

    public String times(WaitingPlan plan) {
        return AddresseeTexts.text("plan_list.times", plan.failure().times());
    }

    public boolean isFailed() {
        return slice.rows().stream().anyMatch(plan -> plan.failure() != null);
    }

    public List<WaitingPlan> getRows() {
        return slice.rows();
    }

    /** Behind which plan the next part begins; null where this is the last part. */
    public UUID getNext() {
        return slice.more() ? slice.rows().get(slice.rows().size() - 1).id() : null;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
