package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.FormerLinks;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkProposalRow;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.page.SignedInPerson;

/** Links that wait for people, those that wait for a second one, and those that turned out to be wrong. */
@Named
@RequestScoped
public class LinkListBacking {

    private final LinkReviews reviews;
    private final FormerLinks links;
    private final SignedInPerson person;
    private List<LinkDoubtRow> doubts = List.of();
    private List<LinkProposalRow> proposals = List.of();
    private List<FormerLinkView> former = List.of();

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
        doubts = reviews.doubts();
        proposals = reviews.proposals();
        former = links.newest();
    }

    public boolean mine(LinkProposalRow row) {
        return person.caller().map(Caller::id).filter(row.proposedBy()::equals).isPresent();
    }

    public boolean isMoreDoubts() {
        return doubts.size() >= LinkReviews.MOST;
    }

    public boolean isMoreProposals() {
        return proposals.size() >= LinkReviews.MOST;
    }

    public boolean isMoreFormer() {
        return former.size() >= FormerLinks.MOST;
    }

    public List<LinkDoubtRow> getDoubts() {
        return doubts;
    }

    public List<LinkProposalRow> getProposals() {
        return proposals;
    }

    public List<FormerLinkView> getFormer() {
        return former;
    }
}
