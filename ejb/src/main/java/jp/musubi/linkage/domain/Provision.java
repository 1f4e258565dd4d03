package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReasonCode;

/**
 * 情報提供. What another institution asked us and what we answered; the answer is kept so that a repeat gets the same.
 * {@code dueAt} is the outbox of an answer that a clerk decided later.
 */
@Entity
@Table(schema = "linkage", name = "provision")
public class Provision {

    private static final Duration LEASE = Duration.ofSeconds(45);

    /** What was said; only HELD may change. */
    public enum State {
        PROVIDED, NO_DATA, HELD, REFUSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String institution;

    @Column(name = "management_number")
    private String managementNumber;

    private String requester;

    private String task;

    @Column(name = "task_procedure")
    private String procedure;

    private String information;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "period_to")
    private LocalDate to;

    private String subject;

    @Column(name = "request_hash")
    private String requestHash;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private ReasonCode reason;

    private byte[] content;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decision_reason")
    private byte[] decisionReason;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    protected Provision() {
    }

    /** What arrived; {@code subject} is null when nobody here has the 符号. */
    record Arrival(UUID id, String institution, String subject, String requestHash, Instant at) {
    }

    static Provision receive(Arrival arrival, SignedInquiry inquiry) {
        Provision provision = new Provision();
        provision.id = arrival.id();
        provision.institution = arrival.institution();
        provision.subject = arrival.subject();
        provision.requestHash = arrival.requestHash();
        provision.receivedAt = arrival.at();
        provision.managementNumber = inquiry.managementNumber();
        provision.requester = inquiry.requester();
        provision.task = inquiry.task();
        provision.procedure = inquiry.procedure();
        provision.information = inquiry.spi();
        provision.from = inquiry.conditions().from();
        provision.to = inquiry.conditions().to();
        return provision;
    }

    void provide(byte[] sealed, Instant at) {
        state = State.PROVIDED;
        reason = null;
        content = sealed.clone();
        answeredAt = at;
    }

    void without(State outcome, ReasonCode why, Instant at) {
        state = outcome;
        reason = why;
        answeredAt = outcome == State.HELD ? null : at;
    }

    /** The reason as everybody outside this institution's office learns it; empty when something was provided. */
    String toldReason() {
        if (state == State.HELD) {
            return ReasonCode.HELD_FOR_DECISION.name();
        }
        return reason == null ? "" : reason.name();
    }

    /** @throws BusinessException PROVISION_ALREADY_DECIDED when it is decided, or is not as the clerk saw it */
    public void requireHeld(int seen) {
        if (state != State.HELD || version != seen) {
            throw new BusinessException(LinkageError.PROVISION_ALREADY_DECIDED);
        }
    }

    /** A clerk has decided; the answer has to reach the hub. */
    void decidedBy(String clerk, byte[] sealedReason, Instant now) {
        decidedBy = clerk;
        decisionReason = sealedReason.clone();
        dueAt = now;
    }

    /** Whether that very decision stands already: pressed twice, or come back to. */
    boolean isDecided(DecideProvision.Decision decision, String clerk) {
        return state != State.HELD && clerk.equals(decidedBy)
                && (reason == ReasonCode.REFUSED_BY_CLERK) == (decision == DecideProvision.Decision.REFUSE);
    }

    /** Whether a person here had, or still has, to decide. */
    public boolean isForPeople() {
        return state == State.HELD || decidedBy != null;
    }

    /** Takes the late answer for one attempt; it falls due again by itself, ever later. */
    void claim(Instant now) {
        attempts++;
        dueAt = now.plus(LEASE.multipliedBy(Math.min(attempts, 10)));
    }

    void delivered() {
        dueAt = null;
    }

    /** @throws BusinessException MANAGEMENT_NUMBER_REUSED */
    void requireSame(String hash) {
        if (!requestHash.equals(hash)) {
            throw new BusinessException(LinkageError.MANAGEMENT_NUMBER_REUSED);
        }
    }

    Optional<String> content(Sealer sealer) {
        return Optional.ofNullable(content).map(sealed -> sealer.openContent(id.toString(), sealed));
    }

    Optional<String> decisionReason(Sealer sealer) {
        return Optional.ofNullable(decisionReason).map(sealed -> sealer.openDecision(id.toString(), sealed));
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String institution() {
        return institution;
    }

    public String managementNumber() {
        return managementNumber;
    }

    public String requester() {
        return requester;
    }

    public String task() {
        return task;
    }

    public String procedure() {
        return procedure;
    }

    public String information() {
        return information;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public State state() {
        return state;
    }

    /** Null when there is none. */
    public ReasonCode reason() {
        return reason;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** Null unless a clerk decided. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
