package jp.musubi.web.staff.linkage;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeSummaries;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.kernel.security.Caller;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.DecideProvision.Decision;
import jp.musubi.linkage.boundary.IncomingInquiries;
import jp.musubi.linkage.boundary.IncomingInquiry;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.ReasonCode;
import jp.musubi.web.ui.page.SignedInPerson;

/** Decides on one held inquiry: see who asks for what and why it is held, give a reason, look it over, send. */
@Named
@ViewScoped
public class IncomingDecideBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SEND_BUTTON = "form:send";

    private final IncomingInquiries incoming;
    private final AddresseeSummaries addressees;
    private final SignedInPerson person;

    private String number;
    private Decision decision;
    private String reason;
    private int version;
    private boolean lookingOver;
    private transient IncomingInquiry inquiry;
    private transient AddresseeSummary addressee;

    protected IncomingDecideBacking() {
        this(null, null, null);
    }

    @Inject
    public IncomingDecideBacking(IncomingInquiries incoming, AddresseeSummaries addressees, SignedInPerson person) {
        this.incoming = incoming;
        this.addressees = addressees;
        this.person = person;
    }

    /** Each look is recorded for the person, so a page that is already shown does not look again. */
    public void load() {
        if (inquiry == null) {
            inquiry = incoming.show(number);
            version = inquiry.row().version();
            addressee = inquiry.row().addresseeNumber().isEmpty() ? null
                    : addressees.find(new AddresseeNumber(inquiry.row().addresseeNumber())).orElse(null);
        }
    }

    public void lookOver() {
        lookingOver = true;
    }

    public void change() {
        lookingOver = false;
    }

    /** Decides once, however often the button is pressed; shows what now stands. */
    public String decide() {
        inquiry = null; // whatever comes of it, the page shows what then stands
        incoming.decide(new DecideProvision(number, decision, version, reason));
        return "/linkage/incoming-decide.xhtml?faces-redirect=true&number=" + number;
    }

    /** Also while a form is read that was sent before (pressed twice, gone back): the door then answers as the first time. */
    public boolean isSendable() {
        FacesContext context = FacesContext.getCurrentInstance();
        return lookingOver || context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && context.getExternalContext().getRequestParameterMap().containsKey(SEND_BUTTON);
    }

    /** Whether the form is there: on the page while the inquiry waits, and always while a form is read. */
    public boolean isOpen() {
        return inquiry == null || inquiry.state() == InquiryState.WAITING_MANUAL;
    }

    /** Whether the clerk at the page is the one who decided. */
    public boolean isMine() {
        return person.caller().map(Caller::id).filter(inquiry.decided().clerk()::equals).isPresent();
    }

    /** What became of it, in a sentence; what a clerk permitted may still be against the law of the day. */
    public String getOutcome() {
        boolean againstTheLaw = inquiry.state() == InquiryState.REFUSED_BY_PROVIDER
                && inquiry.row().reasonCode() != ReasonCode.REFUSED_BY_CLERK;
        return LinkageTexts.text("incoming_state_text." + (againstTheLaw ? "AGAINST_THE_LAW" : inquiry.state()));
    }

    public List<SelectItem> getDecisions() {
        return Stream.of(Decision.values()).map(each -> new SelectItem(each, LinkageTexts.text("decision." + each))).toList();
    }

    public String look(InquiryState state) {
        return InquiryStates.look(state);
    }

    public IncomingInquiry getInquiry() {
        return inquiry;
    }

    /** Null when no 宛名番号 leads to the person any more. */
    public AddresseeSummary getAddressee() {
        return addressee;
    }

    public boolean isLookingOver() {
        return lookingOver;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
