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

/** 手作業の紐付け. That an approved proposal links a record to a person. Only added to. */
@Entity
@Table(schema = "addressee", name = "manual_link")
public class ManualLink {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Enumerated(EnumType.STRING)
    private LinkOutcome outcome;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected ManualLink() {
    }

    static ManualLink by(LinkProposal proposal, Recording recording) {
        ManualLink link = new ManualLink();
        link.id = recording.newId();
        link.institution = recording.institution();
        link.proposalId = proposal.id();
        link.outcome = LinkOutcome.APPROVED;
        link.addresseeId = proposal.addresseeId();
        link.personId = proposal.personId();
        link.linkedAt = recording.at();
        return link;
    }

    public UUID id() {
        return id;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    public UUID personId() {
        return personId;
    }
}
