package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.musubi.identity.domain.EmergencyDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 緊急時の一時権限. A clerk takes the supervisor's role for a while, with a reason; an administrator reviews each use afterwards. */
@Stateless
@DenyAll
@Guarded
public class EmergencyRoles {

    private static final String STAFF = "speaks of the institution's staff, never of a resident";

    private final EmergencyDesk desk;
    private final CurrentCaller caller;

    protected EmergencyRoles() {
        this(null, null);
    }

    @Inject
    public EmergencyRoles(EmergencyDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** For how many minutes the clerk may take the role today; empty when he may not. */
    @RolesAllowed(Roles.STAFF)
    @Audited("identity.emergency.offer")
    @DisclosesNothing(STAFF)
    public OptionalInt minutes() {
        return desk.minutes(caller.get());
    }

    /** The clerk's own use that runs or waits for a review. */
    @RolesAllowed(Roles.STAFF)
    @Audited("identity.emergency.mine")
    @DisclosesNothing(STAFF)
    public Optional<EmergencyUseView> mine() {
        return desk.mine(caller.get());
    }

    /**
     * Takes the supervisor's role; in force on every node within two seconds.
     *
     * @throws jp.musubi.kernel.error.BusinessException EMERGENCY_NOT_OFFERED, EMERGENCY_WAITS
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("identity.emergency.take")
    @DisclosesNothing(STAFF)
    public void take(@NotBlank @Size(max = ProposeStaffChange.REASON_LENGTH) String reason) {
        desk.take(caller.get(), reason);
    }

    /** What the institution's administrators have to review, the oldest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.emergency.list")
    @DisclosesNothing(STAFF)
    public List<EmergencyUseView> unreviewed() {
        return desk.unreviewed(caller.get());
    }

    /** @throws jp.musubi.kernel.error.BusinessException EMERGENCY_UNKNOWN, EMERGENCY_RUNS, EMERGENCY_OWN */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited("identity.emergency.review")
    @DisclosesNothing(STAFF)
    public void review(@NotNull @Valid ReviewEmergency review) {
        desk.review(caller.get(), review);
    }
}
