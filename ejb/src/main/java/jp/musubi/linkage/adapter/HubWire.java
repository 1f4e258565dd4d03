package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.domain.HubAnswer;
import jp.musubi.linkage.domain.HubGateway;
import jp.musubi.linkage.domain.LateAnswer;
import jp.musubi.linkage.domain.OutgoingInquiry;
import jp.musubi.linkage.domain.PartyMail;
import jp.musubi.linkage.domain.SignedInquiry;

/** The hub contract, requester's and provider's side ({@code docs/hub-contract.md}). */
@ApplicationScoped
class HubWire implements HubGateway {

    private final PartyWire wire;
    private final PartyMail mail;
    private final Envelopes envelopes;
    private final LinkageSettings settings;

    protected HubWire() {
        this(null, null, null, null);
    }

    @Inject
    HubWire(PartyWire wire, PartyMail mail, Envelopes envelopes, LinkageSettings settings) {
        this.wire = wire;
        this.mail = mail;
        this.envelopes = envelopes;
        this.settings = settings;
    }

    @Override
    public HubAnswer inquire(OutgoingInquiry inquiry) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("managementNumber", inquiry.managementNumber());
        body.put("code", inquiry.code());
        body.put("provider", inquiry.question().provider());
        body.put("task", inquiry.question().task());
        body.put("procedure", inquiry.question().procedure());
        body.put("spi", inquiry.question().information());
        body.put("onDate", LocalDate.ofInstant(inquiry.acceptedAt(), JapaneseDates.TOKYO).toString());
        body.put("nonDisclosure", inquiry.nonDisclosure());
        body.put("req", envelopes.sign(inquiry.institution(), SignedInquiry.TYPE, Json.toObject(SignedInquiry.of(inquiry))));
        HubAnswer answer = mail.body(ask("inquiries", "inquiry", inquiry.institution(), inquiry.managementNumber(), body),
                HubAnswer.class);
        if (!answer.managementNumber().equals(inquiry.managementNumber())) {
            throw new BusinessException(LinkageError.ENVELOPE_BODY_INVALID, "managementNumber");
        }
        return answer;
    }

    @Override
    public void answerLate(LateAnswer answer) {
        ask("answers", "answer", answer.institution(), answer.managementNumber(), Json.toObject(answer));
    }

    @Override
    public List<String> issueAcquisitionNumbers(String institution, String messageId, int count) {
        Map<String, Object> answer = ask("acquisitions", "acquisition.issue", institution, messageId, Map.of("count", count));
        return mail.body(answer, Numbers.class).numbers();
    }

    @Override
    public List<CollectedCode> collectCodes(String institution, String messageId, List<String> numbers) {
        Map<String, Object> answer =
                ask("acquisitions/collect", "acquisition.collect", institution, messageId, Map.of("numbers", numbers));
        return mail.body(answer, Collected.class).items();
    }

    private Map<String, Object> ask(String operation, String type, String from, String messageId, Map<String, Object> body) {
        return wire.ask(settings.hubOperation(operation), new PartyWire.Message(from, settings.hub(), type, messageId, body));
    }

    /** Answer to {@code acquisition.issue}. */
    record Numbers(List<String> numbers) {
    }

    /** Answer to {@code acquisition.collect}. */
    record Collected(List<CollectedCode> items) {
    }
}
