package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.LinkSettlement;

/** 紐付けの疑義. Why a record may not, or should not, belong to a person before people have decided. */
@Entity
@Table(schema = "addressee", name = "link_doubt")
public class LinkDoubt {

    private static final Map<LinkAct, LinkSettlement> SETTLEMENTS = Map.of(LinkAct.LINK, LinkSettlement.LINKED, LinkAct.RELINK, LinkSettlement.LINKED,
            LinkAct.UNLINK, LinkSettlement.UNLINKED, LinkAct.DISMISS, LinkSettlement.DISMISSED);

    /** Where the doubt comes from. */
    public enum Cause {
        REGISTRATION, REVERIFICATION
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AddresseeError code;

    @Column(name = "addressee_id", updatable = false)
    private UUID addresseeId;

    @Column(name = "addressee_number", updatable = false)
    private String addresseeNumber;

    @Column(updatable = false)
    private byte[] content;

    @Column(updatable = false)
    private byte[] fingerprint;

    @Column(name = "found_at", updatable = false)
    private Instant foundAt;

    @Column(name = "found_by", updatable = false)
    private String foundBy;

    @Enumerated(EnumType.STRING)
    private LinkSettlement settlement;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settlement_reason")
    private byte[] settlementReason;

    @Column(name = "settlement_proposal_id")
    private UUID settlementProposalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "settlement_outcome")
    private LinkOutcome settlementOutcome;

    @Version
    private int version;

    protected LinkDoubt() {
    }

    /** Which record is in doubt, and for which of the reasons that a registration is refused for. */
    record Origin(UUID addresseeId, AddresseeNumber number, AddresseeError code, Fingerprint fingerprint) {
    }

    static LinkDoubt found(UUID id, Cause cause, Origin origin, Recording recording) {
        LinkDoubt doubt = new LinkDoubt();
        doubt.id = id;
        doubt.institution = recording.institution();
        doubt.cause = cause;
        doubt.code = origin.code();
        doubt.addresseeId = origin.addresseeId();
        doubt.addresseeNumber = origin.number().value();
        doubt.fingerprint = origin.fingerprint().bytes();
        doubt.foundAt = recording.at();
        doubt.foundBy = recording.by();
        return doubt;
    }

    LinkDoubt with(byte[] sealedRow) {
        this.content = sealedRow.clone();
        return this;
    }

    boolean isSettled() {
        return settlement != null;
    }

    /** By a proposal that another clerk approved; the database lets it be settled by nothing else. */
    void settle(LinkProposal approved, byte[] sealedReason, Recording recording) {
        this.settlement = SETTLEMENTS.get(approved.kind());
        this.settlementProposalId = approved.id();
        this.settlementOutcome = LinkOutcome.APPROVED;
        this.settledAt = recording.at();
        this.settledBy = recording.by();
        this.settlementReason = sealedReason.clone();
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public Cause cause() {
        return cause;
    }

    public AddresseeError code() {
        return code;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    public AddresseeNumber number() {
        return new AddresseeNumber(addresseeNumber);
    }

    /** Sealed, what was to be registered; none where the record is there already. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(fingerprint);
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** The system that was refused, or the re-verification. */
    public String foundBy() {
        return foundBy;
    }
}
