package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.domain.AdministrationDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 職員アカウントの管理. One administrator proposes, another one approves; only a suspension needs one alone. */
@Stateless
@DenyAll
@Guarded
public class StaffAdministration {

    private static final String STAFF = "speaks of the institution's staff, never of a resident";

    private final AdministrationDesk desk;
    private final CurrentCaller caller;

    protected StaffAdministration() {
        this(null, null);
    }

    @Inject
    public StaffAdministration(AdministrationDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** All accounts of the administrator's institution, by sign-in name. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.staff-account.list")
    @DisclosesNothing(STAFF)
    public List<StaffAccountState> accounts() {
        return desk.accounts(caller.get());
    }

    /** @throws jp.musubi.kernel.error.BusinessException STAFF_ACCOUNT_UNKNOWN */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.staff-account.find")
    @DisclosesNothing(STAFF)
    public StaffAccountState account(@NotNull @Pattern(regexp = ProposeStaffChange.NAME) String name) {
        return desk.account(caller.get(), name);
    }

    /** What waits for a decision, the oldest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.staff-change.list")
    @DisclosesNothing(STAFF)
    public List<StaffChangeView> proposals() {
        return desk.proposals(caller.get());
    }

    /** @throws jp.musubi.kernel.error.BusinessException STAFF_CHANGE_UNKNOWN, also once it is decided */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.staff-change.find")
    @DisclosesNothing(STAFF)
    public StaffChangeView proposal(@NotNull UUID id) {
        return desk.proposal(caller.get(), id);
    }

    /** @throws jp.musubi.kernel.error.BusinessException STAFF_ACCOUNT_UNKNOWN, STAFF_NAME_TAKEN, STAFF_CHANGE_WAITS, STAFF_CHANGE_EMPTY */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.staff-change.propose")
    @DisclosesNothing(STAFF)
    public UUID propose(@NotNull @Valid ProposeStaffChange command) {
        return desk.propose(caller.get(), command);
    }

    /**
     * Approves or rejects. An approval is in force on every node within two seconds.
     *
     * @return the one-time code of a new or renewed account; it is told this once
     * @throws jp.musubi.kernel.error.BusinessException STAFF_CHANGE_UNKNOWN, STAFF_CHANGE_DECIDED, STAFF_CHANGE_OWN, STAFF_CHANGE_OVERTAKEN,
     *     STAFF_NAME_TAKEN
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.staff-change.decide")
    @DisclosesNothing(STAFF)
    public Optional<IssuedEnrolment> decide(@NotNull @Valid DecideStaffChange command) {
        return desk.decide(caller.get(), command);
    }

    /**
     * Suspends at once; asked for twice it is one suspension.
     *
     * @throws jp.musubi.kernel.error.BusinessException STAFF_ACCOUNT_UNKNOWN, STAFF_CHANGE_OWN
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.staff-account.suspend")
    @DisclosesNothing(STAFF)
    public void suspend(@NotNull @Pattern(regexp = ProposeStaffChange.NAME) String name,
            @NotBlank @Size(max = ProposeStaffChange.REASON_LENGTH) String reason) {
        desk.suspend(caller.get(), name, reason);
    }
}
