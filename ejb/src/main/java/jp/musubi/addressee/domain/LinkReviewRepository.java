package jp.musubi.addressee.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkProposalRow;

/** What waits for people, and what they decided. */
public interface LinkReviewRepository extends LinkDoubtRepository {

    /** Unsettled, without a proposal that waits; the oldest first; nothing sealed; behind that one, or all where it is none. */
    List<LinkDoubtRow> openDoubts(String institution, UUID after, int max);

    /** Waiting for a decision, the oldest first; nothing sealed; behind that one, or all where it is none. */
    List<LinkProposalRow> openProposals(String institution, UUID after, int max);

    Optional<LinkDoubt> doubt(String institution, UUID id);

    List<UUID> candidates(LinkDoubt doubt);

    Optional<LinkProposal> proposal(String institution, UUID id);

    Optional<LinkProposal> openProposal(String institution, UUID addresseeId);

    Optional<LinkDecision> decision(LinkProposal proposal);

    void add(LinkProposal proposal);

    /** Makes room for another one about the same record, before that is added: the database lets one wait. */
    void withdraw(LinkProposal proposal);

    void add(LinkDecision decision);

    /** Before the record that it links: the database compares the two. */
    void add(ManualLink link);

    void add(FormerLink link);

    /** The newest first; older than that one, or all where it is none. */
    List<FormerLinkView> formerLinks(String institution, UUID after, int max);

    Optional<FormerLinkView> formerLink(String institution, UUID id);
}
