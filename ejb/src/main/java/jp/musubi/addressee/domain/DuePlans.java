package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 予定の反映. Lets each plan become what the record says when its day has come: one by one, under the institution's numbering lock, as any row
 * that comes in, so that whoever else wants to do it finds it done.
 */
public class DuePlans {

    private final NumberingRepository numberings;
    private final ReverificationRepository registers;
    private final PlannedMoveRepository plans;
    private final Registrar registrar;
    private final Clock clock;

    public DuePlans(NumberingRepository numberings, ReverificationRepository registers, PlannedMoveRepository plans, Registrar registrar, Clock clock) {
        this.numberings = numberings;
        this.registers = registers;
        this.plans = plans;
        this.registrar = registrar;
        this.clock = clock;
    }

    /** Every institution that registers anybody here. */
    public List<String> institutions() {
        return registers.institutions();
    }

    /** @param after only keys behind this one; they are in the order of recording */
    public List<UUID> due(String institution, UUID after, int most) {
        return plans.due(institution, JapaneseDates.today(clock), after, most);
    }

    /** @return whether it was still to be done */
    public boolean apply(String institution, UUID id) {
        numberings.lock(institution);
        return plans.find(institution, id).filter(plan -> plan.isDue(JapaneseDates.today(clock))).map(this::apply).isPresent();
    }

    private PlannedMove apply(PlannedMove plan) {
        registrar.apply(plan, plans.recordOf(plan), new Recording(plan.institution(), plan.recordedBy(), clock));
        return plan;
    }
}
