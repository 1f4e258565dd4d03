package jp.musubi.web.staff.addressee;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.DecideLink;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkCandidateView;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.LinkReviewView;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.ProposeLink;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.Roles;
import jp.musubi.web.ui.form.MessageList;
import jp.musubi.web.ui.page.SignedInPerson;

/** One record beside the persons it may belong to: a clerk proposes, another approves or rejects. */
@Named
@ViewScoped
public class LinkReviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DISMISS = LinkAct.DISMISS.name();
    private static final String UNLINK = LinkAct.UNLINK.name();
    private static final String RELINK = LinkAct.RELINK.name();
    private static final String TARGET = "form:target:input";

    private final LinkReviews reviews;
    private final VisitPurpose visit;
    private final SignedInPerson person;
    private final MessageList messages;

    private String doubt;
    private String proposal;
    private String record;
    private String act;
    private String target;
    private LocalDate wrongSince;
    private LinkOutcome outcome;
    private String reason;
    private String seen;
    private transient LinkReviewView view;

    protected LinkReviewBacking() {
        this(null, null, null, null);
    }

    @Inject
    public LinkReviewBacking(LinkReviews reviews, VisitPurpose visit, SignedInPerson person, MessageList messages) {
        this.reviews = reviews;
        this.visit = visit;
        this.person = person;
        this.messages = messages;
    }

    /** Each look is recorded, so a page that is already shown does not look again; without a purpose it is asked for first. */
    public void load() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk("link-review.xhtml?" + parameter());
        if (purpose.isPresent() && view == null) {
            view = shown(purpose.get());
            seen = view.seen();
        }
    }

    private LinkReviewView shown(LookPurpose purpose) {
        if (proposal != null) {
            return reviews.proposal(id(proposal), purpose);
        }
        return doubt != null ? reviews.doubt(id(doubt), purpose) : reviews.record(id(record), purpose);
    }

    /** What is no id finds nothing. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }

    private String parameter() {
        if (proposal != null) {
            return "proposal=" + id(proposal);
        }
        return doubt != null ? "doubt=" + id(doubt) : "record=" + id(record);
    }

    /** Proposes; what comes of it stands on the proposal's page. */
    public String propose() {
        if (RELINK.equals(act) && target == null) {
            messages.refuse(TARGET, AddresseeTexts.text("link_review.target_missing"));
            return null;
        }
        LinkReviewView before = view;
        view = null; // whatever comes of it, the page shows what then stands
        LinkReviewView shown = before == null ? shown(visit.get().orElseThrow()) : before;
        LinkAct kind = kind(shown);
        UUID made = reviews.propose(new ProposeLink(doubt == null ? null : id(doubt), shown.record().addresseeNumber(), kind,
                kind.namesPerson() ? RELINK.equals(act) ? target : act : null, kind.movesRecord() ? wrongSince : null, reason));
        return "/addressee/link-review.xhtml?faces-redirect=true&proposal=" + made;
    }

    /** A candidate's number stands for linking to the candidate. */
    private LinkAct kind(LinkReviewView shown) {
        if (UNLINK.equals(act) || DISMISS.equals(act)) {
            return LinkAct.valueOf(act);
        }
        return shown.registered() ? LinkAct.RELINK : LinkAct.LINK;
    }

    /** Decides once, however often the button is pressed, and on what the page has shown. */
    public String decide() {
        view = null;
        reviews.decide(new DecideLink(id(proposal), outcome, reason, seen == null ? "" : seen));
        return "/addressee/link-review.xhtml?faces-redirect=true&proposal=" + id(proposal);
    }

    /** Candidates, a person of its own for a registered record, or none of it for a doubt. */
    public List<SelectItem> getActs() {
        List<SelectItem> acts = new ArrayList<>();
        getView().candidates().stream().filter(candidate -> !candidate.present()).map(LinkReviewBacking::item).forEach(acts::add);
        if (getView().registered()) {
            acts.add(new SelectItem(RELINK, AddresseeTexts.text("link_review.act.RELINK")));
            acts.add(new SelectItem(UNLINK, AddresseeTexts.text("link_review.act.UNLINK")));
        }
        if (getView().doubtId() != null) {
            acts.add(new SelectItem(DISMISS, AddresseeTexts.text("link_review.act.DISMISS")));
        }
        return acts;
    }

    private static SelectItem item(LinkCandidateView candidate) {
        return new SelectItem(candidate.integratedNumber(), AddresseeTexts.text("link_review.act.LINK", candidate.integratedNumber()));
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of(LinkOutcome.values()).map(each -> new SelectItem(each, AddresseeTexts.text("link_outcome." + each))).toList();
    }

    /** How an item of the candidate differs from the record's, in a word; empty where they agree. */
    public String manner(LinkCandidateView candidate, String item) {
        String manner = candidate.manners().get(item);
        return manner == null ? "" : AddresseeTexts.text("manner." + item + "." + manner);
    }

    /** Whether the form for a proposal is there: also while a form is read that was sent before. */
    public boolean isProposable() {
        return proposal == null && (view == null || view.open());
    }

    public boolean isDecidable() {
        return proposal != null && isSupervisor() && !isMine() && (view == null || view.proposal().decided() == null);
    }

    public boolean isMine() {
        return view != null && view.proposal() != null && person.caller().map(Caller::id).filter(view.proposal().proposedBy()::equals).isPresent();
    }

    public boolean isSupervisor() {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(Roles.SUPERVISOR);
    }

    public LinkReviewView getView() {
        if (view == null) {
            view = shown(visit.get().orElseThrow());
        }
        return view;
    }

    public String getDoubt() {
        return doubt;
    }

    public void setDoubt(String doubt) {
        this.doubt = doubt;
    }

    public String getProposal() {
        return proposal;
    }

    public void setProposal(String proposal) {
        this.proposal = proposal;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public LocalDate getWrongSince() {
        return wrongSince;
    }

    public void setWrongSince(LocalDate wrongSince) {
        this.wrongSince = wrongSince;
    }

    public LinkOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(LinkOutcome outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
