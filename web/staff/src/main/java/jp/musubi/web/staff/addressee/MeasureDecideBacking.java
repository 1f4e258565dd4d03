package jp.musubi.web.staff.addressee;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.DecideMeasure;
import jp.musubi.addressee.boundary.DueMeasure;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.MeasureDecision;
import jp.musubi.addressee.boundary.SupportMeasures;

/** Decides on one support measure: see whose it is and until when, renew or end it, give the reason, look it over, send. */
@Named
@ViewScoped
public class MeasureDecideBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SEND_BUTTON = "form:send";

    private final SupportMeasures measures;
    private final VisitPurpose visit;

    private String id;
    private MeasureDecision decision;
    private LocalDate until;
    private String reason;
    private int version;
    private boolean lookingOver;
    private transient DueMeasure measure;

    protected MeasureDecideBacking() {
        this(null, null);
    }

    @Inject
    public MeasureDecideBacking(SupportMeasures measures, VisitPurpose visit) {
        this.measures = measures;
        this.visit = visit;
    }

    /** Each look is recorded for the person, so a page that is already shown does not look again; without a purpose it is asked for first. */
    public void load() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk(page());
        if (purpose.isPresent() && measure == null) {
            measure = measures.show(parsed(), purpose.get());
            if (until == null) {
                until = measure.renewableUntil();
                version = measure.version();
            }
        }
    }

    public void lookOver() {
        lookingOver = true;
    }

    public void change() {
        lookingOver = false;
    }

    public String decide() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk(page());
        if (purpose.isEmpty()) {
            return null;
        }
        measures.decide(new DecideMeasure(parsed(), decision, isRenewing() ? until : null, version, reason), purpose.get());
        return "/addressee/measure-list.xhtml?faces-redirect=true&decided=" + decision;
    }

    /** Also while a form is read that was sent before (pressed twice, gone back): the door then answers as the first time. */
    public boolean isSendable() {
        FacesContext context = FacesContext.getCurrentInstance();
        return lookingOver || context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && context.getExternalContext().getRequestParameterMap().containsKey(SEND_BUTTON);
    }

    public boolean isRenewing() {
        return decision == MeasureDecision.RENEW;
    }

    public List<SelectItem> getDecisions() {
        ResourceBundle texts = ResourceBundle.getBundle("jp.musubi.web.staff.addressee.Texts", Locale.ROOT, getClass().getClassLoader());
        return Stream.of(MeasureDecision.values()).map(each -> new SelectItem(each, texts.getString("measure_decision." + each))).toList();
    }

    private String page() {
        return "measure-decide.xhtml?id=" + parsed();
    }

    /** What is no id names no measure. */
    private UUID parsed() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }

    public DueMeasure getMeasure() {
        return measure;
    }

    public boolean isLookingOver() {
        return lookingOver;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public MeasureDecision getDecision() {
        return decision;
    }

    public void setDecision(MeasureDecision decision) {
        this.decision = decision;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
