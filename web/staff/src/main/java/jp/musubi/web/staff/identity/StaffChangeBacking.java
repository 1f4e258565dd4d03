package jp.musubi.web.staff.identity;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.musubi.identity.boundary.ProposeStaffChange;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.boundary.StaffAct;
import jp.musubi.identity.boundary.StaffAdministration;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.page.SignedInPerson;

/** Proposes a change of an account or a new one, or suspends one at once. */
@Named
@ViewScoped
public class StaffChangeBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/identity/staff-list.xhtml?faces-redirect=true&done=";

    private final StaffAdministration door;
    private final SignedInPerson person;

    private String name;
    private StaffAct act;
    private String staffId;
    private String displayName;
    private String department;
    private String departmentName;
    private String roles;
    private String employer;
    private String reason;
    private String suspensionReason;
    private String newName;
    private transient StaffAccountState account;

    protected StaffChangeBacking() {
        this(null, null);
    }

    @Inject
    public StaffChangeBacking(StaffAdministration door, SignedInPerson person) {
        this.door = door;
        this.person = person;
    }

    /** Fills in how a known account stands. */
    public void load() {
        if (name == null || act != null) {
            return;
        }
        account = door.account(name);
        act = account.suspended() ? StaffAct.LIFT : StaffAct.CHANGE;
        displayName = account.displayName();
        department = account.department();
        departmentName = account.departmentName();
        roles = account.roles();
        employer = account.employer();
    }

    public String propose() {
        door.propose(new ProposeStaffChange(name == null ? StaffAct.REGISTER : act, name == null ? text(newName) : name, text(staffId), text(displayName),
                text(department), text(departmentName), text(roles), text(employer), text(reason)));
        return LIST + "PROPOSED";
    }

    public String suspend() {
        door.suspend(name, text(suspensionReason));
        return LIST + "SUSPENDED";
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A suspended account can be lifted; only of one that is not can the rest be changed first. */
    public List<SelectItem> getActs() {
        return getAccount().suspended() ? IdentityTexts.choices("staff_act.", "LIFT", "CHANGE", "RENEW") : IdentityTexts.choices("staff_act.", "CHANGE", "RENEW");
    }

    public List<SelectItem> getRoleChoices() {
        return IdentityTexts.choices("staff_roles.", "STAFF", "STAFF SUPERVISOR", "ADMINISTRATOR");
    }

    public List<SelectItem> getEmployerChoices() {
        return IdentityTexts.choices("staff_employer.", "OWN", "CONTRACTOR");
    }

    /** Nobody suspends himself. */
    public boolean isSuspendable() {
        return name != null && !getAccount().suspended() && person.caller().map(Caller::id).filter(getAccount().staffId()::equals).isEmpty();
    }

    public StaffAccountState getAccount() {
        if (account == null) {
            account = door.account(name);
        }
        return account;
    }

    public boolean isKnown() {
        return name != null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public StaffAct getAct() {
        return act;
    }

    public void setAct(StaffAct act) {
        this.act = act;
    }

    public String getStaffId() {
        return staffId;
    }

    public void setStaffId(String staffId) {
        this.staffId = staffId;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getDepartmentName() {
        return departmentName;
    }

    public void setDepartmentName(String departmentName) {
        this.departmentName = departmentName;
    }

    public String getRoles() {
        return roles;
    }

    public void setRoles(String roles) {
        this.roles = roles;
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSuspensionReason() {
        return suspensionReason;
    }

    public void setSuspensionReason(String suspensionReason) {
        this.suspensionReason = suspensionReason;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
