package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.DecideLink;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.LinkProposalRow;
import jp.musubi.addressee.boundary.ProposeLink;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/**
 * 手作業の紐付け. One clerk proposes, another decides (マイナンバー利用事務におけるマイナンバー登録事務に係る横断的なガイドライン:
 * confirmation by several persons); who holds the numbering row acts, so that two clicks end with one link.
 */
public class LinkReview {

    private final NumberingRepository numberings;
    private final PersonRepository persons;
    private final LinkReviewRepository reviews;
    private final LinkMoving moving;
    private final LinkComparison comparison;
    private final ReviewSeals seals;
    private final Clock clock;

    public LinkReview(NumberingRepository numberings, PersonRepository persons, LinkReviewRepository reviews, LinkMoving moving,
            LinkComparison comparison, ReviewSeals seals, Clock clock) {
        this.numberings = numberings;
        this.persons = persons;
        this.reviews = reviews;
        this.moving = moving;
        this.comparison = comparison;
        this.seals = seals;
        this.clock = clock;
    }

    public List<LinkDoubtRow> openDoubts(String institution, UUID after, int max) {
        return reviews.openDoubts(institution, after, max);
    }

    public List<LinkProposalRow> openProposals(String institution, UUID after, int max) {
        return reviews.openProposals(institution, after, max);
    }

    public UUID propose(Caller by, ProposeLink command) {
        Recording recording = Recording.of(by, clock);
        numberings.lock(by.institution());
        if (command.wrongSince() != null && command.wrongSince().isAfter(recording.today())) {
            throw new BusinessException(AddresseeError.WRONG_SINCE_INVALID);
        }
        Optional<LinkDoubt> doubt = Optional.ofNullable(command.doubtId()).map(id -> unsettled(by.institution(), id));
        LinkProposal.Link wish = switch (command.act()) {
            case LINK -> linking(doubt, command);
            case DISMISS -> dismissing(doubt, recording);
            case RELINK, UNLINK -> relinking(recording, command);
        };
        doubt.filter(each -> !each.addresseeId().equals(wish.addresseeId())).ifPresent(other -> {
            throw new BusinessException(AddresseeError.LINK_DOUBT_UNKNOWN);
        });
        LinkProposal proposal = proposal(doubt, wish, command, recording);
        Optional<LinkProposal> waiting = reviews.openProposal(by.institution(), wish.addresseeId());
        waiting.ifPresent(open -> requireOwn(open, by, wish));
        if (waiting.filter(open -> says(open, proposal, command)).isPresent()) {
            return waiting.get().id();
        }
        waiting.ifPresent(reviews::withdraw);
        reviews.add(proposal);
        return proposal.id();
    }

    private LinkProposal proposal(Optional<LinkDoubt> doubt, LinkProposal.Link wish, ProposeLink command, Recording recording) {
        UUID id = recording.newId();
        LinkProposal proposal = LinkProposal.propose(id, wish, seals.seal(id, command.reason()), recording);
        doubt.ifPresent(proposal::because);
        if (command.act().movesRecord()) {
            proposal.wrongSince(command.wrongSince());
        }
        return proposal.over(comparison.stateOf(proposal, doubt));
    }

    private static void requireOwn(LinkProposal open, Caller by, LinkProposal.Link wish) {
        boolean same = open.isBy(by.id()) && open.kind() == wish.kind() && (!wish.kind().namesPerson() || open.personId().equals(wish.personId()));
        if (!same) {
            throw new BusinessException(AddresseeError.LINK_PROPOSAL_OPEN);
        }
    }

    /** Sent twice it is one; with another reason or day, or over what has changed since, it takes the first one's place. */
    private boolean says(LinkProposal open, LinkProposal again, ProposeLink command) {
        return open.isOver(again) && open.wrongSince().equals(again.wrongSince()) && seals.open(open.id(), open.reason()).equals(command.reason());
    }

    private LinkProposal.Link linking(Optional<LinkDoubt> of, ProposeLink command) {
        LinkDoubt doubt = of.orElseThrow(() -> new BusinessException(AddresseeError.LINK_DOUBT_UNKNOWN));
        Person person = person(doubt.institution(), command);
        if (!reviews.candidates(doubt).contains(person.id())) {
            throw new BusinessException(AddresseeError.LINK_TARGET_MISSING);
        }
        if (!persons.addressees(doubt.institution(), List.of(doubt.number())).isEmpty()) {
            throw new BusinessException(AddresseeError.LINK_OVERTAKEN);
        }
        return new LinkProposal.Link(LinkAct.LINK, doubt.addresseeId(), doubt.number(), person.id());
    }

    private static LinkProposal.Link dismissing(Optional<LinkDoubt> of, Recording recording) {
        LinkDoubt doubt = of.orElseThrow(() -> new BusinessException(AddresseeError.LINK_DOUBT_UNKNOWN));
        return new LinkProposal.Link(LinkAct.DISMISS, doubt.addresseeId(), doubt.number(), recording.newId());
    }

    private LinkProposal.Link relinking(Recording recording, ProposeLink command) {
        Addressee addressee = persons.addressee(recording.institution(), new AddresseeNumber(command.addresseeNumber()));
        UUID person = command.act() == LinkAct.UNLINK ? recording.newId() : person(recording.institution(), command).id();
        if (person.equals(addressee.personId())) {
            throw new BusinessException(AddresseeError.LINK_AS_IT_IS);
        }
        return new LinkProposal.Link(command.act(), addressee.id(), addressee.number(), person);
    }

    private Person person(String institution, ProposeLink command) {
        return Optional.ofNullable(command.integratedNumber()).map(IntegratedAddresseeNumber::new)
                .flatMap(number -> persons.person(institution, number))
                .orElseThrow(() -> new BusinessException(AddresseeError.LINK_TARGET_MISSING));
    }

    public void decide(Caller by, DecideLink command) {
        Recording recording = Recording.of(by, clock);
        Numbering numbering = numberings.lock(by.institution());
        LinkProposal proposal = reviews.proposal(by.institution(), command.proposalId())
                .orElseThrow(() -> new BusinessException(AddresseeError.LINK_PROPOSAL_UNKNOWN));
        if (!proposal.isOpen()) {
            requireSame(proposal, by, command);
            return;
        }
        if (proposal.isBy(by.id())) {
            throw new BusinessException(AddresseeError.OWN_LINK_PROPOSAL);
        }
        if (command.outcome() == LinkOutcome.APPROVED) {
            requireAsSeen(proposal, command);
        }
        proposal.close();
        reviews.add(LinkDecision.of(proposal, command.outcome(), seals.seal(proposal.id(), command.reason()), recording));
        if (command.outcome() == LinkOutcome.APPROVED) {
            approve(proposal, numbering, recording, command.reason());
        }
    }

    /** Pressed twice, it is decided once. */
    private void requireSame(LinkProposal proposal, Caller by, DecideLink command) {
        LinkDecision decided = reviews.decision(proposal).orElseThrow(() -> new BusinessException(AddresseeError.LINK_PROPOSAL_REPLACED));
        if (!decided.isTheSame(command.outcome(), by.id())) {
            throw new BusinessException(AddresseeError.LINK_PROPOSAL_DECIDED);
        }
    }

    /** Both clerks looked at the same, and it is still so: whoever holds the numbering row changes records alone. */
    private void requireAsSeen(LinkProposal proposal, DecideLink command) {
        String state = comparison.stateOf(proposal, proposal.doubtId().flatMap(id -> reviews.doubt(proposal.institution(), id)));
        if (proposal.isOvertakenBy(state)) {
            throw new BusinessException(AddresseeError.LINK_OVERTAKEN);
        }
        if (!command.seen().equals(state)) {
            throw new BusinessException(AddresseeError.LINK_SEEN_CHANGED);
        }
    }

    private void approve(LinkProposal proposal, Numbering numbering, Recording recording, String reason) {
        Optional<LinkDoubt> doubt = proposal.doubtId().map(id -> unsettled(recording.institution(), id));
        if (proposal.kind() != LinkAct.DISMISS) {
            link(proposal, doubt, numbering, recording);
        }
        doubt.ifPresent(settled -> settled.settle(proposal, seals.seal(settled.id(), reason), recording));
    }

    private void link(LinkProposal proposal, Optional<LinkDoubt> doubt, Numbering numbering, Recording recording) {
        ManualLink link = ManualLink.by(proposal, recording);
        reviews.add(link);
        if (proposal.kind() == LinkAct.LINK) {
            LinkDoubt of = doubt.orElseThrow();
            DoubtfulRow row = DoubtfulRow.open(seals, of.id(), of.content().orElseThrow());
            moving.register(row.row(), link, of.foundBy(), recording);
        } else {
            reviews.add(moving.move(proposal, link, numbering, recording));
        }
    }

    private LinkDoubt unsettled(String institution, UUID id) {
        LinkDoubt doubt = reviews.doubt(institution, id).orElseThrow(() -> new BusinessException(AddresseeError.LINK_DOUBT_UNKNOWN));
        if (doubt.isSettled()) {
            throw new BusinessException(AddresseeError.LINK_DOUBT_SETTLED);
        }
        return doubt;
    }
}
