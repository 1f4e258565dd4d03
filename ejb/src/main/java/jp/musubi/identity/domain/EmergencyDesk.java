package jp.musubi.identity.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.musubi.identity.boundary.EmergencyUseView;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ReviewEmergency;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.Roles;

/** Lets clerks take the supervisor's role for a while, and has each use reviewed by somebody else. The database holds the same rules. */
public class EmergencyDesk {

    private final StaffAccounts accounts;
    private final EmergencyUses uses;
    private final Clock clock;

    public EmergencyDesk(StaffAccounts accounts, EmergencyUses uses, Clock clock) {
        this.accounts = accounts;
        this.uses = uses;
        this.clock = clock;
    }

    public OptionalInt minutes(Caller clerk) {
        return accounts.ofStaffId(clerk.institution(), clerk.id()).map(this::minutes).orElseGet(OptionalInt::empty);
    }

    /** A supervisor needs none of it, and an administrator sees no residents in an emergency either. */
    private OptionalInt minutes(StaffAccountState clerk) {
        List<String> roles = Arrays.asList(clerk.roles().split(" "));
        return roles.contains(Roles.STAFF) && !roles.contains(Roles.SUPERVISOR)
                ? uses.minutes(StaffAccount.Employer.valueOf(clerk.employer()), Roles.SUPERVISOR) : OptionalInt.empty();
    }

    public Optional<EmergencyUseView> mine(Caller clerk) {
        return accounts.ofStaffId(clerk.institution(), clerk.id()).flatMap(account -> uses.openOf(account.name())).map(use -> use.view(clock.instant()));
    }

    public void take(Caller clerk, String reason) {
        StaffAccountState account = accounts.ofStaffId(clerk.institution(), clerk.id())
                .orElseThrow(() -> new BusinessException(IdentityError.EMERGENCY_NOT_OFFERED));
        int minutes = minutes(account).orElseThrow(() -> new BusinessException(IdentityError.EMERGENCY_NOT_OFFERED));
        if (uses.openOf(account.name()).isPresent()) {
            throw new BusinessException(IdentityError.EMERGENCY_WAITS);
        }
        uses.add(EmergencyUse.of(clerk.institution(), account, minutes, reason, UuidV7.next(clock), clock.instant()));
    }

    public List<EmergencyUseView> unreviewed(Caller administrator) {
        Instant now = clock.instant();
        return uses.open(administrator.institution()).stream().map(use -> use.view(now)).toList();
    }

    public void review(Caller administrator, ReviewEmergency review) {
        EmergencyUse use = uses.take(administrator.institution(), review.id()).filter(EmergencyUse::isOpen)
                .orElseThrow(() -> new BusinessException(IdentityError.EMERGENCY_UNKNOWN));
        if (!use.hasEnded(clock.instant())) {
            throw new BusinessException(IdentityError.EMERGENCY_RUNS);
        }
        if (use.staffId().equals(administrator.id())) {
            throw new BusinessException(IdentityError.EMERGENCY_OWN);
        }
        uses.keep(use, review, administrator.id());
        use.close();
    }
}
