package jp.musubi.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.identity.boundary.ProposeStaffChange;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.boundary.StaffAct;
import jp.musubi.identity.boundary.StaffChangeView;
import jp.musubi.kernel.security.Caller;

/** 職員アカウントの変更の申請. How an account shall stand; never rewritten. A suspension is kept here, too, already in force. */
@Entity
@Table(schema = "identity", name = "staff_change")
public class StaffChange {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StaffAct act;

    @Column(updatable = false)
    private String account;

    @Column(name = "staff_id", updatable = false)
    private String staffId;

    @Column(name = "display_name", updatable = false)
    private String displayName;

    @Column(updatable = false)
    private String department;

    @Column(name = "department_name", updatable = false)
    private String departmentName;

    @Column(updatable = false)
    private String roles;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StaffAccount.Employer employer;

    @Column(updatable = false)
    private UUID lifts;

    @Column(name = "seen_version", updatable = false)
    private int seenVersion;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "open_for")
    private String openFor;

    protected StaffChange() {
    }

    /** Of a new account, or of other contents for a known one. */
    static StaffChange of(ProposeStaffChange wish, Caller administrator, UUID id, Instant now) {
        StaffChange change = begun(wish.act(), administrator, id, wish.reason(), now);
        change.account = wish.name();
        change.staffId = wish.staffId();
        change.displayName = wish.displayName().strip();
        change.department = wish.department();
        change.departmentName = wish.departmentName().strip();
        change.roles = wish.roles();
        change.employer = StaffAccount.Employer.valueOf(wish.employer());
        change.openFor = change.account;
        return change;
    }

    /** That leaves an account's contents as they are. */
    static StaffChange about(StaffAccount known, StaffAct act, Caller administrator, UUID id, String reason, Instant now) {
        StaffAccountState state = known.state(null);
        StaffChange change = begun(act, administrator, id, reason, now);
        change.account = state.name();
        change.staffId = state.staffId();
        change.displayName = state.displayName();
        change.department = state.department();
        change.departmentName = state.departmentName();
        change.roles = state.roles();
        change.employer = StaffAccount.Employer.valueOf(state.employer());
        change.lifts = act == StaffAct.LIFT ? known.bar().orElse(null) : null;
        change.seenVersion = known.version();
        change.openFor = act == StaffAct.SUSPEND ? null : change.account;
        return change;
    }

    private static StaffChange begun(StaffAct act, Caller administrator, UUID id, String reason, Instant now) {
        StaffChange change = new StaffChange();
        change.id = id;
        change.institution = administrator.institution();
        change.act = act;
        change.reason = reason;
        change.proposedAt = now;
        change.proposedBy = administrator.id();
        return change;
    }

    /** @param version of the account that the proposer has seen */
    StaffChange seen(int version) {
        seenVersion = version;
        return this;
    }

    boolean isOpen() {
        return openFor != null;
    }

    void close() {
        openFor = null;
    }

    /** Whoever proposed it, and whom it is about, do not approve it. */
    boolean concerns(Caller administrator) {
        return administrator.id().equals(proposedBy) || administrator.id().equals(staffId);
    }

    /** @param known null when there is no such account yet */
    boolean isOvertakenBy(StaffAccount known) {
        return known == null ? act != StaffAct.REGISTER : act == StaffAct.REGISTER || known.version() != seenVersion;
    }

    /** Whether the account would stand as it stands. */
    boolean isEmptyFor(StaffAccountState state) {
        return displayName.equals(state.displayName()) && department.equals(state.department()) && departmentName.equals(state.departmentName())
                && roles.equals(state.roles()) && employer.name().equals(state.employer());
    }

    /** @param proposer name of who proposed it */
    StaffChangeView view(StaffAccount known, String proposer) {
        StaffAccountState before = known == null ? null : known.state(null);
        StaffAccountState after = new StaffAccountState(account, staffId, displayName, department, departmentName, roles, employer.name(), false, false,
                true, null);
        return new StaffChangeView(id, act, before, after, reason, proposedAt, proposedBy, proposer, isOvertakenBy(known));
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    StaffAct act() {
        return act;
    }

    public String account() {
        return account;
    }

    public String staffId() {
        return staffId;
    }

    String displayName() {
        return displayName;
    }

    public String department() {
        return department;
    }

    String departmentName() {
        return departmentName;
    }

    public String roles() {
        return roles;
    }

    public StaffAccount.Employer employer() {
        return employer;
    }

    /** The suspension that it lifts; null where it lifts none of the screens'. */
    public UUID lifts() {
        return lifts;
    }

    public String proposedBy() {
        return proposedBy;
    }
}
