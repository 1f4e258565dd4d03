package jp.musubi.web.staff.identity;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.musubi.identity.boundary.DecideStaffChange;
import jp.musubi.identity.boundary.IssuedEnrolment;
import jp.musubi.identity.boundary.StaffAdministration;
import jp.musubi.identity.boundary.StaffChangeView;
import jp.musubi.identity.boundary.StaffOutcome;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.page.SignedInPerson;

/** Another administrator's proposal beside the account as it stands, to approve or reject. */
@Named
@ViewScoped
public class StaffDecideBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private final StaffAdministration door;
    private final SignedInPerson person;

    private String id;
    private StaffOutcome outcome;
    private transient StaffChangeView change;
    private transient IssuedEnrolment issued;

    protected StaffDecideBacking() {
        this(null, null);
    }

    @Inject
    public StaffDecideBacking(StaffAdministration door, SignedInPerson person) {
        this.door = door;
        this.person = person;
    }

    public void load() {
        if (change == null && issued == null) {
            change = door.proposal(IdentityTexts.id(id));
        }
    }

    /** A one-time code is shown on the answer to this very form and nowhere again. */
    public String decide() {
        issued = door.decide(new DecideStaffChange(IdentityTexts.id(id), outcome)).orElse(null);
        return issued == null ? "/identity/staff-list.xhtml?faces-redirect=true&done=" + outcome : null;
    }

    public List<SelectItem> getOutcomes() {
        return change != null && change.overtaken() ? IdentityTexts.choices("staff_outcome.", "REJECTED")
                : IdentityTexts.choices("staff_outcome.", "APPROVED", "REJECTED");
    }

    public boolean isMine() {
        return change != null && person.caller().map(Caller::id).filter(change.proposedBy()::equals).isPresent();
    }

    public String getProposer() {
        return IdentityTexts.proposer(change, isMine());
    }

    /** Also while a form is read that was sent before: the door then says what became of it. */
    public boolean isDecidable() {
        return issued == null && !isMine();
    }

    public StaffChangeView getChange() {
        return change;
    }

    public IssuedEnrolment getIssued() {
        return issued;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public StaffOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(StaffOutcome outcome) {
        this.outcome = outcome;
    }
}
