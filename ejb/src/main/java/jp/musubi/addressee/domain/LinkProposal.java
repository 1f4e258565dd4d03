package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.LinkAct;

/**
 * 紐付け案. A clerk's wish to link a record by hand. What it says is never changed; that another clerk decides, and that a
 * manual link follows an approved one, are constraints of the database.
 */
@Entity
@Table(schema = "addressee", name = "link_proposal")
public class LinkProposal {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Column(name = "doubt_id", updatable = false)
    private UUID doubtId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private LinkAct act;

    /** What an older node of the cluster writes and reads. */
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private LinkAct former;

    @Column(name = "addressee_id", updatable = false)
    private UUID addresseeId;

    @Column(name = "addressee_number", updatable = false)
    private String addresseeNumber;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "wrong_since", updatable = false)
    private LocalDate wrongSince;

    @Column(updatable = false)
    private byte[] reason;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(updatable = false)
    private String seen;

    @Column(name = "open_for")
    private UUID openFor;

    protected LinkProposal() {
    }

    /** Which record shall belong to whom; where the act names nobody, the person is one to come or none. */
    record Link(LinkAct kind, UUID addresseeId, AddresseeNumber number, UUID personId) {
    }

    static LinkProposal propose(UUID id, Link link, byte[] sealedReason, Recording recording) {
        LinkProposal proposal = new LinkProposal();
        proposal.id = id;
        proposal.institution = recording.institution();
        proposal.act = link.kind();
        proposal.former = link.kind() == LinkAct.DISMISS ? null : link.kind();
        proposal.addresseeId = link.addresseeId();
        proposal.addresseeNumber = link.number().value();
        proposal.personId = link.personId();
        proposal.reason = sealedReason.clone();
        proposal.proposedAt = recording.at();
        proposal.proposedBy = recording.by();
        proposal.openFor = link.addresseeId();
        return proposal;
    }

    LinkProposal because(LinkDoubt doubt) {
        this.doubtId = doubt.id();
        return this;
    }

    LinkProposal wrongSince(LocalDate day) {
        this.wrongSince = day;
        return this;
    }

    /** @param state of all that the proposal is about, as it was then */
    LinkProposal over(String state) {
        this.seen = state;
        return this;
    }

    /** Whether what it is about has changed since. */
    boolean isOvertakenBy(String state) {
        return seen != null && !seen.equals(state);
    }

    /** Whether both are about the same state. */
    boolean isOver(LinkProposal other) {
        return Objects.equals(seen, other.seen);
    }

    /** Makes room for the next proposal about the record. */
    public void close() {
        this.openFor = null;
    }

    public boolean isOpen() {
        return openFor != null;
    }

    public boolean isBy(String clerk) {
        return proposedBy.equals(clerk);
    }

    public UUID id() {
        return id;
    }

    String institution() {
        return institution;
    }

    public Optional<UUID> doubtId() {
        return Optional.ofNullable(doubtId);
    }

    public LinkAct kind() {
        return act == null ? former : act;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    public AddresseeNumber number() {
        return new AddresseeNumber(addresseeNumber);
    }

    public UUID personId() {
        return personId;
    }

    public Optional<LocalDate> wrongSince() {
        return Optional.ofNullable(wrongSince);
    }

    public byte[] reason() {
        return reason.clone();
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String proposedBy() {
        return proposedBy;
    }
}
