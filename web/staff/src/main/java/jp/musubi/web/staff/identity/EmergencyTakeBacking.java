package jp.musubi.web.staff.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.OptionalInt;
import jp.musubi.identity.boundary.EmergencyRoles;
import jp.musubi.identity.boundary.EmergencyUseView;

/** Takes the supervisor's role for a while, with a reason. */
@Named
@ViewScoped
public class EmergencyTakeBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EmergencyRoles door;

    private String reason;
    private transient EmergencyUseView use;
    private transient OptionalInt minutes;

    protected EmergencyTakeBacking() {
        this(null);
    }

    @Inject
    public EmergencyTakeBacking(EmergencyRoles door) {
        this.door = door;
    }

    public void load() {
        use = door.mine().orElse(null);
        minutes = door.minutes();
    }

    public String take() {
        door.take(reason);
        return "/identity/emergency-take.xhtml?faces-redirect=true";
    }

    /** Also while a form is read that was sent before: the door then says what became of it. */
    public boolean isTakeable() {
        return minutes == null || minutes.isPresent() && use == null;
    }

    /** Zero where the role is not offered. */
    public int getMinutes() {
        return minutes == null ? 0 : minutes.orElse(0);
    }

    public EmergencyUseView getUse() {
        return use;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
