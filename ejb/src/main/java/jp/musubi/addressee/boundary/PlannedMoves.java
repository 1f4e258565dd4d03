package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.domain.DuePlans;
import jp.musubi.addressee.domain.PlanFailures;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.kernel.audit.AuditTrail;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 転出などの予定の反映, for the job that does it when the day has come. */
@Stateless
@DenyAll
@Guarded
public class PlannedMoves {

    private final DuePlans due;
    private final PlanFailures failures;
    private final AuditTrail audit;
    private final InstitutionBinding binding;

    protected PlannedMoves() {
        this(null, null, null, null);
    }

    @Inject
    public PlannedMoves(DuePlans due, PlanFailures failures, AuditTrail audit, InstitutionBinding binding) {
        this.due = due;
        this.failures = failures;
        this.audit = audit;
        this.binding = binding;
    }

    /** Every institution that registers anybody here. */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.planned_move.institutions")
    @DisclosesNothing("codes of institutions")
    public List<String> institutions() {
        return due.institutions();
    }

    /** @param after only keys behind this one; they are in the order of recording */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.planned_move.due")
    @DisclosesNothing("keys of plans")
    public List<UUID> due(@NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String institution, @NotNull UUID after, @Min(1) @Max(1_000) int most) {
        binding.actAs(institution);
        return due.due(institution, after, most);
    }

    /**
     * Lets one plan become what the record says, in one commit.
     *
     * @return whether it was still to be done
     */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.planned_move.apply")
    @DisclosesNothing("shows nobody anything; takes over what was told before")
    public boolean apply(@NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String institution, @NotNull UUID plan) {
        binding.actAs(institution);
        return due.apply(institution, plan);
    }

    /**
     * Notes why a plan could not be carried out, for the clerks' list. What nobody foresaw has passed no guard that would have put it in the audit, so it is put
     * there here.
     *
     * @param code public code of the error
     * @return whether the plan still waits
     */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.planned_move.note_failure")
    @DisclosesNothing("takes in a code; shows nobody anything")
    public boolean noteFailure(@NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String institution, @NotNull UUID plan,
            @NotNull @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String code) {
        binding.actAs(institution);
        if (code.equals(KernelError.UNEXPECTED.code())) {
            audit.refused("addressee.planned_move.apply", new Caller(Caller.JOB.kind(), institution, Caller.JOB.id(), ""), code);
        }
        return failures.note(institution, plan, code);
    }
}
