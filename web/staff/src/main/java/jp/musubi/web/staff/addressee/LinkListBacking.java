package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.FormerLinks;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkProposalRow;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.addressee.boundary.WorkSlice;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.page.SignedInPerson;

/** Links that wait for people, those that wait for a second one, and those that turned out to be wrong. */
@Named
@RequestScoped
public class LinkListBacking {

    private final LinkReviews reviews;
    private final FormerLinks links;
    private final SignedInPerson person;
    private String doubtsAfter;
    private String proposalsAfter;
    private String formerAfter;
    private WorkSlice<LinkDoubtRow> doubts = new WorkSlice<>(List.of(), false);
    private WorkSlice<LinkProposalRow> proposals = new WorkSlice<>(List.of(), false);
    private WorkSlice<FormerLinkView> former = new WorkSlice<>(List.of(), false);

    protected LinkListBacking() {
        this(null, null, null);
    }

    @Inject
    public LinkListBacking(LinkReviews reviews, FormerLinks links, SignedInPerson person) {
        this.reviews = reviews;
        this.links = links;
        this.person = person;
    }

    public void load() {
        doubts = reviews.doubts(PersonCardBacking.id(doubtsAfter));
        proposals = reviews.proposals(PersonCardBacking.id(proposalsAfter));
        former = links.newest(PersonCardBacking.id(formerAfter));
    }

    public boolean mine(LinkProposalRow row) {
        return person.caller().map(Caller::id).filter(row.proposedBy()::equals).isPresent();
    }

    /** Behind which doubt the next part begins; null where this is the last part. */
    public UUID getNextDoubts() {
        return doubts.more() ? doubts.rows().get(doubts.rows().size() - 1).id() : null;
    }

    /** Behind which proposal the next part begins; null where this is the last part. */
    public UUID getNextProposals() {
        return proposals.more() ? proposals.rows().get(proposals.rows().size() - 1).id() : null;
    }

    public String getDoubtsAfter() {
        return doubtsAfter;
    }

    public void setDoubtsAfter(String doubtsAfter) {
        this.doubtsAfter = doubtsAfter;
    }

    public String getProposalsAfter() {
        return proposalsAfter;
    }

    public void setProposalsAfter(String proposalsAfter) {
        this.proposalsAfter = proposalsAfter;
    }

    /** Behind which former link the next part begins; null where this is the last part. */
    public UUID getNextFormer() {
        return former.more() ? former.rows().get(former.rows().size() - 1).id() : null;
    }

    public String getFormerAfter() {
        return formerAfter;
    }

    public void setFormerAfter(String formerAfter) {
        this.formerAfter = formerAfter;
    }

    public List<LinkDoubtRow> getDoubts() {
        return doubts.rows();
    }

    public List<LinkProposalRow> getProposals() {
        return proposals.rows();
    }

    public List<FormerLinkView> getFormer() {
        return former.rows();
    }
}
