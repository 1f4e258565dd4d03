package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.domain.LinkComparison;
import jp.musubi.addressee.domain.LinkReview;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 紐付けの確認. Clerks look at links in doubt; a link by hand needs one who proposes and another who approves. */
@Stateless
@DenyAll
@Guarded
public class LinkReviews {

    /** How many doubts, and how many proposals, are told at once. */
    public static final int MOST = 100;
    /** Behind no key: the list from its beginning. */
    public static final UUID BEGINNING = new UUID(0, 0);
    private static final List<String> ITEMS = List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "STATE", "ADDRESS");
    private static final String SEEN_BEFORE = "acts on what the clerk has already seen, which left the entry";

    private final LinkReview review;
    private final LinkComparison comparison;
    private final DisclosureLog disclosures;
    private final CurrentCaller callers;

    protected LinkReviews() {
        this(null, null, null, null);
    }

    @Inject
    public LinkReviews(LinkReview review, LinkComparison comparison, DisclosureLog disclosures, CurrentCaller callers) {
        this.review = review;
        this.comparison = comparison;
        this.disclosures = disclosures;
        this.callers = callers;
    }

    /**
     * Doubts that nobody has settled or made a proposal for, the oldest first, at most a hundred.
     *
     * @param after only those behind this one, also when it is settled by now; {@link #BEGINNING} for the first
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.link_doubt.list")
    @DisclosesNothing("numbers and the rules that were broken; whose data differ is shown with each doubt")
    public WorkSlice<LinkDoubtRow> doubts(@NotNull UUID after) {
        return WorkSlice.of(MOST, most -> review.openDoubts(callers.get().institution(), after, most));
    }

    /**
     * Proposals that wait for a decision, the oldest first, at most a hundred.
     *
     * @param after as for doubts
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.link_proposal.list")
    @DisclosesNothing("numbers and who proposed; whose data differ is shown with each proposal")
    public WorkSlice<LinkProposalRow> proposals(@NotNull UUID after) {
        return WorkSlice.of(MOST, most -> review.openProposals(callers.get().institution(), after, most));
    }

    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.link_doubt.show")
    @Discloses(subject = "the record's person and each candidate", items = "name, reading, birth date, sex, state, address unless under protection")
    public LinkReviewView doubt(@NotNull UUID id, @NotNull @Valid LookPurpose purpose) {
        return shown(comparison.ofDoubt(callers.get().institution(), id), purpose);
    }

    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.link_proposal.show")
    @Discloses(subject = "the record's person and each candidate", items = "name, reading, birth date, sex, state, address unless under protection")
    public LinkReviewView proposal(@NotNull UUID id, @NotNull @Valid LookPurpose purpose) {
        return shown(comparison.ofProposal(callers.get().institution(), id), purpose);
    }

    /**
     * The key by which pages name a registered record; its 宛名番号 stays out of addresses.
     *
     * @throws jp.musubi.kernel.error.BusinessException ADDRESSEE_NUMBER_UNKNOWN
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.link.find")
    @DisclosesNothing("a key for a number; what the record says is shown with an entry")
    public UUID recordOf(@NotNull AddresseeNumber number) {
        return comparison.recordOf(callers.get().institution(), number);
    }

    /** A registered record beside the person it belongs to, for who suspects that it does not. */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.link.show")
    @Discloses(subject = "the record's person", items = "name, reading, birth date, sex, state, address unless under protection")
    public LinkReviewView record(@NotNull UUID id, @NotNull @Valid LookPurpose purpose) {
        return shown(comparison.ofRecord(callers.get().institution(), id), purpose);
    }

    /** @return the proposal's id; for the same wish with the same reason again the same */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.link_proposal.propose")
    @DisclosesNothing(SEEN_BEFORE)
    public UUID propose(@NotNull @Valid ProposeLink command) {
        return review.propose(callers.get(), command);
    }

    /**
     * @throws jp.musubi.kernel.error.BusinessException OWN_LINK_PROPOSAL for who proposed it; LINK_SEEN_CHANGED, LINK_OVERTAKEN when what he or
     *         the proposer saw is no longer so
     */
    @RolesAllowed(Roles.SUPERVISOR)
    @Audited("addressee.link_proposal.decide")
    @DisclosesNothing(SEEN_BEFORE)
    public void decide(@NotNull @Valid DecideLink command) {
        review.decide(callers.get(), command);
    }

    private LinkReviewView shown(LinkComparison.Compared compared, LookPurpose purpose) {
        Caller reader = callers.get();
        disclosures.readEach(compared.subjects().stream()
                .map(subject -> new ReadEntry(subject, ReadKind.by(reader), purpose.task(), purpose.code(), ITEMS, null)).toList());
        return compared.view();
    }
}
