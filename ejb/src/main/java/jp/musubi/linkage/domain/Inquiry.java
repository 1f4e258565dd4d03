package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.ReasonCode;

/**
 * 情報照会. One question of this institution about one person and what became of it. {@code dueAt} is the outbox: while
 * it is set, somebody has to send the inquiry again from that moment on.
 */
@Entity
@Table(schema = "linkage", name = "inquiry")
public class Inquiry {

    /** Longer than an undisturbed exchange takes; after it the sweeper sends again, which the hub takes as a repeat. */
    static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Version
    private int version;

    private String institution;

    @Column(name = "management_number")
    private String managementNumber;

    private String sender;

    private String department;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "addressee_number")
    private String addresseeNumber;

    private String subject;

    @Embedded
    private Question question;

    @Column(name = "non_disclosure")
    private boolean nonDisclosure;

    @Enumerated(EnumType.STRING)
    private InquiryState state;

    @Enumerated(EnumType.STRING)
    private ReasonCode reason;

    private byte[] result;

    @Column(name = "result_verified")
    private boolean resultVerified;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    private int refusals;

    protected Inquiry() {
    }

    /** Who asks about whom. */
    public record Asker(String institution, String sender, String department, String userId, boolean nonDisclosure) {
    }

    static Inquiry accept(UUID id, ManagementNumber number, Asker asker, String addresseeNumber, Question question,
            Instant now) {
        Inquiry inquiry = new Inquiry();
        inquiry.id = id;
        inquiry.managementNumber = number.value();
        inquiry.institution = asker.institution();
        inquiry.sender = asker.sender();
        inquiry.department = asker.department();
        inquiry.userId = asker.userId();
        inquiry.nonDisclosure = asker.nonDisclosure();
        inquiry.addresseeNumber = addresseeNumber;
        inquiry.question = question;
        inquiry.state = InquiryState.ACCEPTED;
        inquiry.acceptedAt = now;
        return inquiry;
    }

    /** The person is known; whoever accepted the inquiry sends it at once. */
    void about(String person, Instant now) {
        subject = person;
        dueAt = now.plus(LEASE);
    }

    void waitForCode() {
        become(InquiryState.WAITING_FOR_CODE);
        dueAt = null;
    }

    /** The 符号 has come: to be sent by the next sweep. */
    void codeHasCome(Instant now) {
        become(InquiryState.ACCEPTED);
        dueAt = now;
    }

    /** Whether somebody still has to send it; what a clerk of the provider decides on comes by itself. */
    boolean isToBeSent() {
        return !state.isFinal() && state != InquiryState.WAITING_MANUAL;
    }

    /** Whether it says more of a person than its sender asked: an answer, a refusal, or that a clerk has to decide. */
    public boolean tellsOfItsPerson() {
        return subject != null && (state.isFinal() || state == InquiryState.WAITING_MANUAL);
    }

    void notPossible(ReasonCode why, Instant now) {
        end(InquiryState.NOT_POSSIBLE, why, now);
    }

    /** Takes the inquiry for one attempt; it falls due again by itself. */
    void claim(Instant now) {
        dueAt = now.plus(LEASE);
    }

    /** Nothing is known of what the hub made of the attempt: try again, ever later. */
    void unansweredAttempt(Instant sentAt, Instant now) {
        if (state == InquiryState.ACCEPTED) {
            become(InquiryState.SENT);
        }
        keepRequestTime(sentAt);
        attempts++;
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** The hub did not accept the message itself. */
    void refusedAttempt(Instant sentAt, Instant now) {
        unansweredAttempt(sentAt, now);
        refusals++;
    }

    /** Takes an answer; a repeat of it, or a late "held" behind a final answer, changes nothing, but is an answer. */
    boolean answer(InquiryState next, ReasonCode why, Instant at) {
        if (!InquiryTransitions.allows(state, next)) {
            dueAt = null;
            return false;
        }
        become(next);
        reason = why;
        dueAt = null;
        answeredAt = next.isFinal() ? at : null;
        return true;
    }

    void keepRequestTime(Instant sentAt) {
        if (requestedAt == null) {
            requestedAt = sentAt;
        }
    }

    void keepResult(byte[] sealed, boolean verified) {
        result = sealed.clone();
        resultVerified = verified;
    }

    private void end(InquiryState last, ReasonCode why, Instant now) {
        become(last);
        reason = why;
        answeredAt = now;
        dueAt = null;
    }

    private void become(InquiryState next) {
        if (!InquiryTransitions.allows(state, next)) {
            throw new IllegalStateException(state + " -> " + next);
        }
        state = next;
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public String managementNumber() {
        return managementNumber;
    }

    public String sender() {
        return sender;
    }

    public String department() {
        return department;
    }

    public String userId() {
        return userId;
    }

    public String addresseeNumber() {
        return addresseeNumber;
    }

    /** 団体内統合宛名番号; empty when nobody here has the 宛名番号. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Question question() {
        return question;
    }

    public boolean nonDisclosure() {
        return nonDisclosure;
    }

    public InquiryState state() {
        return state;
    }

    /** Null unless the state has a reason. */
    public ReasonCode reason() {
        return reason;
    }

    Optional<byte[]> result() {
        return Optional.ofNullable(result).map(byte[]::clone);
    }

    /** Whether the result is the provider's signed word, checked when it came; otherwise it is as it came. */
    boolean isResultVerified() {
        return resultVerified;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int attempts() {
        return attempts;
    }

    int refusals() {
        return refusals;
    }
}
