package jp.musubi.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.boundary.StaffAct;
import jp.musubi.identity.domain.passkey.PasskeyHolder;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.Roles;

/** 職員アカウント. A sign-in name belongs to one member of the staff of one institution for ever. */
@Entity
@Table(schema = "identity", name = "staff_account")
public class StaffAccount {

    @Id
    @Column(name = "sign_in_name")
    private String name;

    private String institution;

    @Column(name = "staff_id")
    private String staffId;

    @Column(name = "display_name")
    private String displayName;

    private String department;

    @Column(name = "department_name")
    private String departmentName;

    private String roles;

    @Enumerated(EnumType.STRING)
    private Employer employer;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "sealed_totp")
    private byte[] sealedTotp;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "enrolment_round")
    private int enrolmentRound;

    @Column(name = "stay_round")
    private int stayRound;

    @Version
    private int version;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "bar_id")
    private UUID barId;

    @Column(name = "lift_id")
    private UUID liftId;

    @Column(name = "ticket_hash")
    private String ticketHash;

    @Column(name = "ticket_until")
    private Instant ticketUntil;

    protected StaffAccount() {
    }

    static StaffAccount register(StaffRow row, StaffSecrets secrets, Instant now) {
        StaffAccount account = new StaffAccount();
        account.name = row.name();
        account.institution = row.institution();
        account.staffId = row.staffId();
        account.registeredAt = now;
        account.enrolmentRound = row.round();
        account.take(row, now);
        account.passwordHash = row.passwordHash();
        account.sealedTotp = secrets.seal(row.name(), row.brings() ? row.totp() : secrets.freshTotp());
        return account;
    }

    /**
     * Takes over what the operator's file says, except credentials: those are the clerk's own by now.
     *
     * @return whether anything changed
     * @throws BusinessException STAFF_MOVED
     */
    boolean accept(StaffRow row, Instant now) {
        if (!institution.equals(row.institution()) || !staffId.equals(row.staffId())) {
            throw new BusinessException(IdentityError.STAFF_MOVED, row.line());
        }
        boolean changed = isAdministered() ? row.suspended() && !isSuspended() : otherwise(row) || row.suspended() != isSuspended();
        if (isAdministered()) {
            suspend(row.suspended() || isSuspended(), now);
        } else {
            take(row, now);
        }
        return changed;
    }

    /** Whether the file says of an account that two people administer what they did not decide. */
    boolean contradicts(StaffRow row) {
        return isAdministered() && (otherwise(row) || !row.suspended() && isSuspended());
    }

    private boolean otherwise(StaffRow row) {
        return !displayName.equals(row.displayName()) || !department.equals(row.department())
                || !departmentName.equals(row.departmentName()) || !roles.equals(row.roles()) || employer != row.employer();
    }

    /** Whether the screens have taken the account over: what it may do is then decided by two people, and the file no longer says it. */
    boolean isAdministered() {
        return grantId != null || barId != null;
    }

    /** An account that two people decided on. */
    static StaffAccount granted(StaffChange change, StaffSecrets secrets, Instant now) {
        StaffAccount account = new StaffAccount();
        account.name = change.account();
        account.institution = change.institution();
        account.staffId = change.staffId();
        account.registeredAt = now;
        account.sealedTotp = secrets.seal(account.name, secrets.freshTotp());
        account.take(change);
        return account;
    }

    /** Takes over what two people decided on. */
    void take(StaffChange change) {
        grantId = change.id();
        displayName = change.displayName();
        department = change.department();
        departmentName = change.departmentName();
        roles = change.roles();
        employer = change.employer();
        if (change.act() == StaffAct.LIFT) {
            liftId = barId == null ? null : change.id();
            suspendedAt = null;
        }
    }

    /** One administrator is enough: it does no harm that two could not undo. */
    void bar(UUID change, Instant now) {
        suspend(true, now);
        barId = change;
        liftId = null;
    }

    /** A suspension from the screens that nobody has lifted. */
    Optional<UUID> bar() {
        return liftId == null ? Optional.ofNullable(barId) : Optional.empty();
    }

    boolean isOf(String institutionCode) {
        return institution.equals(institutionCode);
    }

    int version() {
        return version;
    }

    int enrolmentRound() {
        return enrolmentRound;
    }

    /** @param lastSignIn null when there was none, or it is not asked for */
    public StaffAccountState state(Instant lastSignIn) {
        return new StaffAccountState(name, staffId, displayName, department, departmentName, roles, employer.name(), isEnrolled(), isSuspended(),
                isAdministered(), lastSignIn);
    }

    /** A higher round voids what the clerk had, because it was lost or seen by others, and asks for a new enrolment. */
    boolean wantsNewRound(StaffRow row) {
        return row.round() > enrolmentRound;
    }

    /** Voids password and authenticator; the ticket leads to new ones. */
    void renew(int round, StaffSecrets secrets) {
        this.enrolmentRound = round;
        this.passwordHash = null;
        this.sealedTotp = secrets.seal(name, secrets.freshTotp());
    }

    void give(EnrolmentCode code, StaffSecrets secrets, Instant until) {
        this.ticketHash = code.hash(name, secrets);
        this.ticketUntil = until;
    }

    boolean isEnrolled() {
        return passwordHash != null;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    /** Whether this ticket opens the enrolment at that time. */
    boolean opensWith(String hash, Instant now) {
        return !isSuspended() && !isEnrolled() && hash.equals(ticketHash) && now.isBefore(ticketUntil);
    }

    /** PHC string, empty while the clerk has none. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    byte[] totp(StaffSecrets secrets) {
        return secrets.open(name, sealedTotp);
    }

    public String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    /** The stay that a sign-in begins now. */
    StaffStay stay() {
        return new StaffStay(name, enrolmentRound, stayRound);
    }

    /** Whose a passkey is that is registered now. */
    PasskeyHolder holder() {
        return new PasskeyHolder(institution, name, enrolmentRound, stayRound);
    }

    /** Whether nothing has ended the stay since it began. */
    boolean stays(StaffStay stay) {
        return !isSuspended() && stay.equals(stay());
    }

    SignedIn person(EmployerDuties duties) {
        Set<String> groups = new TreeSet<>(Arrays.asList(roles.split(" ")));
        if (groups.contains(Roles.STAFF)) {
            groups.addAll(duties.of(employer));
        }
        return new SignedIn(new Caller(Caller.Kind.STAFF, institution, staffId, department), groups, displayName, departmentName);
    }

    private void take(StaffRow row, Instant now) {
        displayName = row.displayName();
        department = row.department();
        departmentName = row.departmentName();
        roles = row.roles();
        employer = row.employer();
        suspend(row.suspended(), now);
    }

    /** A suspension ends every stay, also one that asks only after it is lifted. */
    private void suspend(boolean suspended, Instant now) {
        if (suspended && suspendedAt == null) {
            stayRound++;
            suspendedAt = now;
        }
        if (!suspended) {
            suspendedAt = null;
        }
    }

    /** 雇用主. Who pays a member of the staff. */
    public enum Employer {
        /** 職員. */
        OWN,
        /** 委託先. */
        CONTRACTOR
    }
}
