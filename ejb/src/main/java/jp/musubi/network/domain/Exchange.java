package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.network.boundary.NetworkError;

/**
 * 情報連携の一件 at the hub. One per requester and 管理番号; what is asked stays, what became of it follows
 * {@link ExchangeState}. Holds no content; the signed request is kept only until the exchange is settled.
 */
@Entity(name = "NetworkExchange")
@Table(schema = "network", name = "exchange")
public class Exchange {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "management_number")
    private String managementNumber;

    private String requester;

    private String provider;

    private String task;

    @Column(name = "task_procedure")
    private String procedure;

    private String information;

    @Column(name = "on_date")
    private LocalDate onDate;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "link_id")
    private String linkId;

    @Column(name = "provider_code")
    private String providerCode;

    @Column(name = "signed_request")
    private String signedRequest;

    @Enumerated(EnumType.STRING)
    private ExchangeState state;

    private String reason;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "table_version")
    private String tableVersion;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "requester_non_disclosure")
    private boolean requesterNonDisclosure;

    protected Exchange() {
    }

    /** Opens the exchange as the verdict has it: refused for good, or to be forwarded. */
    static Exchange open(String requester, InquiryMessage inquiry, String contentHash, Verdict verdict, Clock clock) {
        Exchange exchange = new Exchange();
        exchange.id = UuidV7.next(clock);
        exchange.managementNumber = inquiry.managementNumber();
        exchange.requester = requester;
        exchange.provider = inquiry.provider();
        exchange.task = inquiry.task();
        exchange.procedure = inquiry.procedure();
        exchange.information = inquiry.spi();
        exchange.onDate = inquiry.onDate();
        exchange.contentHash = contentHash;
        exchange.requesterNonDisclosure = inquiry.nonDisclosure();
        exchange.accept(verdict, inquiry.req());
        return exchange;
    }

    private void accept(Verdict verdict, String request) {
        boolean forwarded = verdict.refusal() == null;
        state = forwarded ? ExchangeState.FORWARDED : ExchangeState.REFUSED_BY_NETWORK;
        reason = forwarded ? "" : verdict.refusal().name();
        legalBasis = verdict.legalBasis();
        tableVersion = verdict.version();
        decidedAt = verdict.decidedAt();
        answeredAt = forwarded ? null : verdict.decidedAt();
        linkId = verdict.linkId();
        providerCode = verdict.providerCode();
        signedRequest = forwarded ? request : null;
    }

    /** @throws BusinessException MANAGEMENT_NUMBER_REUSED */
    void requireSameContent(String hash) {
        if (!contentHash.equals(hash)) {
            throw new BusinessException(NetworkError.MANAGEMENT_NUMBER_REUSED);
        }
    }

    /**
     * Takes the provider's answer. A repeat changes nothing, nor does a late "held" behind a final answer.
     *
     * @return whether the exchange changed
     * @throws BusinessException ANSWER_CHANGED when a final answer would become another
     */
    boolean settle(ProvisionAnswer answer, Instant now) {
        ExchangeState next = ExchangeState.of(answer.outcome());
        if (next == state || next == ExchangeState.HELD && state.isFinal()) {
            return false;
        }
        if (!state.mayBecome(next)) {
            throw new BusinessException(NetworkError.ANSWER_CHANGED);
        }
        state = next;
        reason = answer.reason() == null ? "" : answer.reason();
        answeredAt = state.isFinal() ? Objects.requireNonNullElse(answer.providedAt(), now) : null;
        return true;
    }

    /** Forgets the signed request: nobody has to be asked again. */
    void forgetRequest() {
        signedRequest = null;
    }

    ProvisionMessage provision(String request) {
        return new ProvisionMessage(managementNumber, providerCode, requester, task, procedure, information, onDate, legalBasis,
                request);
    }

    /** @param content JWE passed through, or null */
    InquiryAnswer answer(String content) {
        return new InquiryAnswer(managementNumber, provider, InquiryAnswer.Outcome.valueOf(state.name()), reason, content,
                answeredAt, decision());
    }

    /** The provider holds it; also when a late answer has overtaken this one and is on its own way. */
    InquiryAnswer held(String heldReason) {
        return new InquiryAnswer(managementNumber, provider, InquiryAnswer.Outcome.HELD, heldReason, null, null, decision());
    }

    private InquiryAnswer.Decision decision() {
        return new InquiryAnswer.Decision(state != ExchangeState.REFUSED_BY_NETWORK, legalBasis, tableVersion, decidedAt);
    }

    public UUID id() {
        return id;
    }

    public String managementNumber() {
        return managementNumber;
    }

    public String requester() {
        return requester;
    }

    public String provider() {
        return provider;
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

    public String linkId() {
        return linkId;
    }

    public String providerCode() {
        return providerCode;
    }

    public String signedRequest() {
        return signedRequest;
    }

    public ExchangeState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public boolean requesterNonDisclosure() {
        return requesterNonDisclosure;
    }
}
