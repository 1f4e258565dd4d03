package jp.musubi.linkage.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.disclosure.boundary.ProvisionRecords;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReasonCode;

/**
 * Sends inquiries to the hub and books its answers. The row's {@code dueAt} is the outbox: a crash at any point leaves
 * it in the past, the sweep sends again, and the hub takes the same 管理番号 as a repeat.
 */
public final class InquiryDispatch {

    private static final Logger LOG = System.getLogger(InquiryDispatch.class.getName());
    /** How often the hub may refuse the message itself before the inquiry ends as a system error. */
    private static final int MOST_REFUSALS = 5;
    /** What heals by itself or by an operator's hand: silence, clocks that run apart, a certificate that is not here yet. */
    private static final Set<ErrorCode> PASSING =
            Set.of(EnvelopeError.PARTY_UNREACHABLE, EnvelopeError.OUT_OF_TIME, EnvelopeError.UNKNOWN_KEY);

    private final InquiryRepository inquiries;
    private final CodeRepository codes;
    private final HubGateway hub;
    private final ProvisionRecords records;
    private final AnswerPace pace;
    private final Envelopes envelopes;
    private final Sealer sealer;
    private final LinkageTransactions transactions;
    private final Clock clock;

    /** What sending reads and writes. */
    public record Books(InquiryRepository inquiries, CodeRepository codes, ProvisionRecords records, AnswerPace pace) {
    }

    /** What opens an answer and closes it again. */
    public record Keys(Envelopes envelopes, Sealer sealer) {
    }

    public InquiryDispatch(Books books, Keys keys, HubGateway hub, LinkageTransactions transactions, Clock clock) {
        this.inquiries = books.inquiries();
        this.codes = books.codes();
        this.records = books.records();
        this.pace = books.pace();
        this.envelopes = keys.envelopes();
        this.sealer = keys.sealer();
        this.hub = hub;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends one inquiry and books the answer; outside any transaction. */
    public void send(OutgoingInquiry outgoing) {
        Instant sentAt = clock.instant();
        if (!sentAt.isBefore(outgoing.expiresAt())) {
            return;
        }
        try {
            HubAnswer answer = hub.inquire(outgoing);
            ReceivedContent content =
                    ReceivedContent.of(envelopes, outgoing.institution(), outgoing.question(), answer, clock.instant());
            transactions.run(outgoing.institution(), () -> settle(outgoing.institution(), answer, content, sentAt));
        } catch (BusinessException failed) {
            LOG.log(Level.INFO, "inquiry {0} stays queued: {1}", outgoing.managementNumber(), failed.code());
            boolean refused = !PASSING.contains(failed.errorCode());
            transactions.run(outgoing.institution(), () -> retry(outgoing, sentAt, refused));
        }
    }

    /** Takes what is due to be sent: never sent, not answered, or left over by a node that died. */
    public List<OutgoingInquiry> claimDue(String institution, int max) {
        return transactions.run(institution, () -> claim(institution, max));
    }

    /**
     * Books an answer that the hub brings by itself. In the caller's transaction.
     *
     * @throws BusinessException INQUIRY_NOT_FOUND; UNKNOWN_KEY, so that the hub brings it again
     */
    public void settleLate(String institution, HubAnswer answer) {
        Inquiry inquiry = inquiries.take(institution, answer.managementNumber())
                .orElseThrow(() -> new BusinessException(LinkageError.INQUIRY_NOT_FOUND));
        if (!inquiry.state().isFinal()) {
            settle(inquiry, answer, ReceivedContent.of(envelopes, institution, inquiry.question(), answer,
                    clock.instant()), null);
        }
    }

    private void settle(String institution, HubAnswer answer, ReceivedContent content, Instant sentAt) {
        inquiries.take(institution, answer.managementNumber()).filter(inquiry -> !inquiry.state().isFinal())
                .ifPresent(inquiry -> settle(inquiry, answer, content, sentAt));
    }

    /** Books an answer; a repeat changes nothing. */
    private void settle(Inquiry inquiry, HubAnswer answer, ReceivedContent content, Instant sentAt) {
        if (sentAt != null) {
            inquiry.keepRequestTime(sentAt);
        }
        if (content.text() != null) {
            inquiry.keepResult(sealer.sealContent(inquiry.id().toString(), content.text()), content.genuine());
        }
        Instant at = answer.providedAt() == null ? clock.instant() : answer.providedAt();
        if (!content.genuine()) {
            end(inquiry, ReasonCode.ANSWER_NOT_GENUINE, at, answer.receivedAt());
        } else if (inquiry.answer(answer.outcome().state(), answer.reasonCode(), at)) {
            record(inquiry, answer.outcome().recorded(), answer.reasonCode(), at, answer.receivedAt());
            if (sentAt != null && inquiry.attempts() == 0) {
                // How long a clerk took, or an outage, tells others nothing.
                pace.note(Duration.between(inquiry.acceptedAt(), clock.instant()));
            }
        }
    }

    private void end(Inquiry inquiry, ReasonCode why, Instant now, Instant receivedAt) {
        inquiry.answer(InquiryState.SYSTEM_ERROR, why, now);
        record(inquiry, jp.musubi.disclosure.boundary.Outcome.SYSTEM_ERROR, why, now, receivedAt);
    }

    private void retry(OutgoingInquiry outgoing, Instant sentAt, boolean refused) {
        inquiries.take(outgoing.institution(), outgoing.managementNumber()).filter(Inquiry::isToBeSent)
                .ifPresent(inquiry -> {
                    Instant now = clock.instant();
                    if (!refused) {
                        inquiry.unansweredAttempt(sentAt, now);
                        return;
                    }
                    inquiry.refusedAttempt(sentAt, now);
                    if (inquiry.refusals() >= MOST_REFUSALS) {
                        end(inquiry, ReasonCode.NOT_ACCEPTED_BY_NETWORK, now, null);
                    }
                });
    }

    private List<OutgoingInquiry> claim(String institution, int max) {
        Instant now = clock.instant();
        List<Inquiry> due = inquiries.takeDue(institution, now, max);
        Map<String, String> found = codes.codesOf(institution,
                due.stream().map(inquiry -> inquiry.subject().orElseThrow()).collect(Collectors.toSet()));
        List<OutgoingInquiry> outgoing = new ArrayList<>(due.size());
        for (Inquiry inquiry : due) {
            inquiry.claim(now);
            outgoing.add(OutgoingInquiry.of(inquiry, found.get(inquiry.subject().orElseThrow())));
        }
        return outgoing;
    }

    private void record(Inquiry inquiry, jp.musubi.disclosure.boundary.Outcome outcome, ReasonCode reason, Instant at,
            Instant receivedAt) {
        records.answered(new ProvisionAnswered(Side.REQUESTER, inquiry.managementNumber(), inquiry.subject().orElseThrow(),
                outcome, reason == null ? "" : reason.name(), at, receivedAt));
    }
}
