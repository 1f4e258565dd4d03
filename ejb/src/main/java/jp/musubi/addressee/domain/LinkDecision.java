package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.LinkOutcome;

/** 紐付け案の判断. Only by another clerk than the proposal's; the table has the rule as a constraint. Never changed itself. */
@Entity
@Table(schema = "addressee", name = "link_decision")
public class LinkDecision {

    @Id
    @Column(name = "proposal_id")
    private UUID proposalId;

    private String institution;

    @Enumerated(EnumType.STRING)
    private LinkOutcome outcome;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "decided_by")
    private String decidedBy;

    private byte[] reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected LinkDecision() {
    }

    static LinkDecision of(LinkProposal proposal, LinkOutcome outcome, byte[] sealedReason, Recording recording) {
        LinkDecision decision = new LinkDecision();
        decision.proposalId = proposal.id();
        decision.institution = recording.institution();
        decision.outcome = outcome;
        decision.proposedBy = proposal.proposedBy();
        decision.decidedBy = recording.by();
        decision.reason = sealedReason.clone();
        decision.decidedAt = recording.at();
        return decision;
    }

    boolean isTheSame(LinkOutcome other, String clerk) {
        return outcome == other && decidedBy.equals(clerk);
    }

    public LinkOutcome outcome() {
        return outcome;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public byte[] reason() {
        return reason.clone();
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
