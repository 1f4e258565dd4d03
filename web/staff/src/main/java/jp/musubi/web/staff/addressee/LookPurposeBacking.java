package jp.musubi.web.staff.addressee;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.regex.Pattern;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;

/** Asks for task and ground before the first sensitive view of a visit and goes on to where the clerk was going. */
@Named
@ViewScoped
public class LookPurposeBacking implements Serializable {

    static final String PAGE = "/addressee/look-purpose.xhtml";

    private static final long serialVersionUID = 1L;
    private static final Pattern TARGET = Pattern.compile(
            "(?:link-review|link-repair|link-impact|measure-list|plan-list|measure-decide|person-search|person-card|person-history|household-history|non-resident-search|non-resident-card)\\.xhtml(?:\\?(?:doubt|id|proposal|record|link|person)=[0-9a-f-]{1,36})?");

    private final VisitPurpose visit;

    private String target;
    private String task;
    private LookGround ground;

    protected LookPurposeBacking() {
        this(null);
    }

    @Inject
    public LookPurposeBacking(VisitPurpose visit) {
        this.visit = visit;
    }

    public String say() {
        visit.remember(new LookPurpose(task, ground));
        String wanted = target != null && TARGET.matcher(target).matches() ? target : "person-search.xhtml";
        return "/addressee/" + wanted + (wanted.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public LookGround getGround() {
        return ground;
    }

    public void setGround(LookGround ground) {
        this.ground = ground;
    }
}
