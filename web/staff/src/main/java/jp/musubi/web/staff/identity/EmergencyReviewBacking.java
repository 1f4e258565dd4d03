package jp.musubi.web.staff.identity;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.boundary.EmergencyFinding;
import jp.musubi.identity.boundary.EmergencyRoles;
import jp.musubi.identity.boundary.EmergencyUseView;
import jp.musubi.identity.boundary.ReviewEmergency;

/** One use of an emergency role, to be reviewed by an administrator. */
@Named
@ViewScoped
public class EmergencyReviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EmergencyRoles door;

    private String id;
    private EmergencyFinding finding;
    private String remark;
    private transient EmergencyUseView use;
    private transient boolean loaded;

    protected EmergencyReviewBacking() {
        this(null);
    }

    @Inject
    public EmergencyReviewBacking(EmergencyRoles door) {
        this.door = door;
    }

    public void load() {
        loaded = true;
        UUID wanted = IdentityTexts.id(id);
        use = door.unreviewed().stream().filter(each -> each.id().equals(wanted)).findFirst().orElse(null);
    }

    public String review() {
        door.review(new ReviewEmergency(IdentityTexts.id(id), finding, remark));
        return "/identity/staff-list.xhtml?faces-redirect=true&done=REVIEWED";
    }

    public List<SelectItem> getFindings() {
        return IdentityTexts.choices("emergency_finding.", "JUSTIFIED", "NOT_JUSTIFIED");
    }

    /** Also while a form is read that was sent before: the door then says what became of it. */
    public boolean isReviewable() {
        return !loaded || use != null && use.ended();
    }

    public EmergencyUseView getUse() {
        return use;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public EmergencyFinding getFinding() {
        return finding;
    }

    public void setFinding(EmergencyFinding finding) {
        this.finding = finding;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
