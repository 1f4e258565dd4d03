package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A record in doubt beside the persons it may belong to.
 *
 * @param doubtId null when no doubt but a clerk began
 * @param error why the record was refused, or would be today; null without a doubt
 * @param registered whether the record is registered already
 * @param open whether it still waits for a proposal
 * @param proposal null while there is none
 * @param seen what stands for the state of all that is shown; another once anything of it was changed
 */
public record LinkReviewView(UUID doubtId, AddresseeError error, LinkSide record, boolean registered, boolean open,
        List<LinkCandidateView> candidates, Proposal proposal, String seen) {

    public LinkReviewView {
        candidates = List.copyOf(candidates);
    }

    /**
     * What a clerk proposed.
     *
     * @param integratedNumber of the person to link to; null for an unlinking
     * @param wrongSince null for a record that is not registered yet
     * @param decided null until the decision
     * @param overtaken whether what he saw has changed since, so that it can only be rejected
     */
    public record Proposal(UUID id, LinkAct act, String integratedNumber, LocalDate wrongSince, String reason, String proposedBy,
            Instant proposedAt, Decided decided, boolean overtaken) {
    }

    /** What another clerk decided. */
    public record Decided(LinkOutcome outcome, String reason, String clerk, Instant at) {
    }
}
