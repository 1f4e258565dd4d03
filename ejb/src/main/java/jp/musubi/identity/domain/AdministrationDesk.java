package jp.musubi.identity.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.DecideStaffChange;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.IssuedEnrolment;
import jp.musubi.identity.boundary.ProposeStaffChange;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.boundary.StaffAct;
import jp.musubi.identity.boundary.StaffChangeView;
import jp.musubi.identity.boundary.StaffOutcome;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** Accounts of an institution's staff, changed by two administrators. The database holds the same rules. */
public class AdministrationDesk {

    private final StaffAccounts accounts;
    private final StaffChanges changes;
    private final StaffSecrets secrets;
    private final Clock clock;

    public AdministrationDesk(StaffAccounts accounts, StaffChanges changes, StaffSecrets secrets, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.secrets = secrets;
        this.clock = clock;
    }

    public List<StaffAccountState> accounts(Caller administrator) {
        return accounts.ofInstitution(administrator.institution());
    }

    public StaffAccountState account(Caller administrator, String name) {
        return known(administrator, name).state(null);
    }

    public List<StaffChangeView> proposals(Caller administrator) {
        return changes.open(administrator.institution()).stream().map(this::view).toList();
    }

    public StaffChangeView proposal(Caller administrator, UUID id) {
        return changes.find(administrator.institution(), id).filter(StaffChange::isOpen).map(this::view)
                .orElseThrow(() -> new BusinessException(IdentityError.STAFF_CHANGE_UNKNOWN));
    }

    public UUID propose(Caller administrator, ProposeStaffChange wish) {
        StaffChange change = wished(administrator, wish);
        if (changes.isOpenFor(wish.name())) {
            throw new BusinessException(IdentityError.STAFF_CHANGE_WAITS);
        }
        changes.add(change);
        return change.id();
    }

    private StaffChange wished(Caller administrator, ProposeStaffChange wish) {
        return switch (wish.act()) {
            case REGISTER -> registration(administrator, wish);
            case CHANGE -> alteration(administrator, wish);
            case RENEW, LIFT -> untouched(administrator, wish);
            case SUSPEND -> throw new BusinessException(IdentityError.STAFF_CHANGE_EMPTY);
        };
    }

    private StaffChange registration(Caller administrator, ProposeStaffChange wish) {
        requireComplete(wish.staffId(), wish);
        if (accounts.isTaken(wish.name(), administrator.institution(), wish.staffId())) {
            throw new BusinessException(IdentityError.STAFF_NAME_TAKEN);
        }
        return StaffChange.of(wish, administrator, UuidV7.next(clock), clock.instant());
    }

    /** A sign-in name belongs to one person for ever, so the staff id is the account's own whatever was typed. */
    private StaffChange alteration(Caller administrator, ProposeStaffChange wish) {
        StaffAccount account = known(administrator, wish.name());
        StaffAccountState state = account.state(null);
        requireComplete(state.staffId(), wish);
        ProposeStaffChange own = new ProposeStaffChange(wish.act(), wish.name(), state.staffId(), wish.displayName(), wish.department(),
                wish.departmentName(), wish.roles(), wish.employer(), wish.reason());
        StaffChange change = StaffChange.of(own, administrator, UuidV7.next(clock), clock.instant()).seen(account.version());
        if (change.isEmptyFor(state)) {
            throw new BusinessException(IdentityError.STAFF_CHANGE_EMPTY);
        }
        return change;
    }

    private StaffChange untouched(Caller administrator, ProposeStaffChange wish) {
        StaffAccount account = known(administrator, wish.name());
        if (wish.act() == StaffAct.LIFT && !account.isSuspended()) {
            throw new BusinessException(IdentityError.STAFF_CHANGE_EMPTY);
        }
        return StaffChange.about(account, wish.act(), administrator, UuidV7.next(clock), wish.reason(), clock.instant());
    }

    private static void requireComplete(String staffId, ProposeStaffChange wish) {
        if (staffId.isBlank() || wish.displayName().isBlank() || wish.department().isBlank() || wish.departmentName().isBlank() || wish.roles().isBlank()
                || wish.employer().isBlank()) {
            throw new BusinessException(IdentityError.STAFF_CHANGE_EMPTY);
        }
    }

    public Optional<IssuedEnrolment> decide(Caller administrator, DecideStaffChange decision) {
        StaffChange change = changes.take(administrator.institution(), decision.id())
                .orElseThrow(() -> new BusinessException(IdentityError.STAFF_CHANGE_UNKNOWN));
        if (!change.isOpen()) {
            throw new BusinessException(IdentityError.STAFF_CHANGE_DECIDED);
        }
        if (administrator.id().equals(change.proposedBy()) || decision.outcome() == StaffOutcome.APPROVED && change.concerns(administrator)) {
            throw new BusinessException(IdentityError.STAFF_CHANGE_OWN);
        }
        change.close();
        if (decision.outcome() == StaffOutcome.REJECTED) {
            changes.keep(change, decision.outcome(), administrator.id());
            return Optional.empty();
        }
        return approve(administrator, change);
    }

    private Optional<IssuedEnrolment> approve(Caller administrator, StaffChange change) {
        Optional<StaffAccount> known = accounts.take(change.account());
        if (change.isOvertakenBy(known.orElse(null))) {
            throw new BusinessException(change.act() == StaffAct.REGISTER ? IdentityError.STAFF_NAME_TAKEN : IdentityError.STAFF_CHANGE_OVERTAKEN);
        }
        changes.keep(change, StaffOutcome.APPROVED, administrator.id());
        Instant now = clock.instant();
        StaffAccount account = known.orElseGet(() -> StaffAccount.granted(change, secrets, now));
        account.take(change);
        Optional<IssuedEnrolment> issued = change.act() == StaffAct.REGISTER || change.act() == StaffAct.RENEW ? Optional.of(issue(change, account, now))
                : Optional.empty();
        if (known.isEmpty()) {
            accounts.add(account);
        }
        return issued;
    }

    private IssuedEnrolment issue(StaffChange change, StaffAccount account, Instant now) {
        if (change.act() == StaffAct.RENEW) {
            account.renew(account.enrolmentRound() + 1, secrets);
        }
        EnrolmentCode code = EnrolmentCode.random();
        Instant until = now.plus(EnrolmentCode.VALID);
        account.give(code, secrets, until);
        return new IssuedEnrolment(account.name(), code.value(), until);
    }

    public void suspend(Caller administrator, String name, String reason) {
        StaffAccount account = accounts.take(name).filter(found -> found.isOf(administrator.institution()))
                .orElseThrow(() -> new BusinessException(IdentityError.STAFF_ACCOUNT_UNKNOWN));
        if (account.state(null).staffId().equals(administrator.id())) {
            throw new BusinessException(IdentityError.STAFF_CHANGE_OWN);
        }
        if (account.bar().isPresent()) {
            return;
        }
        StaffChange bar = StaffChange.about(account, StaffAct.SUSPEND, administrator, UuidV7.next(clock), reason, clock.instant());
        changes.add(bar);
        account.bar(bar.id(), clock.instant());
    }

    private StaffAccount known(Caller administrator, String name) {
        return accounts.find(name).filter(found -> found.isOf(administrator.institution()))
                .orElseThrow(() -> new BusinessException(IdentityError.STAFF_ACCOUNT_UNKNOWN));
    }

    private StaffChangeView view(StaffChange change) {
        String proposer = accounts.ofStaffId(change.institution(), change.proposedBy()).map(StaffAccountState::displayName).orElse("");
        return change.view(accounts.find(change.account()).orElse(null), proposer);
    }
}
