package jp.musubi.linkage.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.linkage.boundary.LinkageError;

/**
 * The requester's end-to-end request: signed by the requester, forwarded by the hub unchanged, without any 符号. What the
 * hub says in the clear has to agree with it, so that the hub can change nothing.
 *
 * @param nonDisclosure 不開示: the provider keeps its record from the person too, or the portal would tell by it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SignedInquiry(String managementNumber, String requester, String provider, String task, String procedure,
        String spi, Conditions conditions, boolean nonDisclosure, Instant requestedAt) {

    /** {@code typ} of the JWS. */
    public static final String TYPE = "musubi-req+jws";

    /** 照会条件. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Conditions(String conditionType, String yearType, LocalDate from, LocalDate to) {
    }

    /** The request that an inquiry of ours stands for; the same at every attempt. */
    public static SignedInquiry of(OutgoingInquiry inquiry) {
        Question question = inquiry.question();
        return new SignedInquiry(inquiry.managementNumber(), inquiry.institution(), question.provider(), question.task(),
                question.procedure(), question.information(), new Conditions(question.conditionType(), question.yearType(),
                question.from(), question.to()), inquiry.nonDisclosure(), inquiry.acceptedAt());
    }

    /** @throws BusinessException REQUEST_DIFFERS, ENVELOPE_BODY_INVALID, or an EnvelopeError for a wrong signature */
    public static SignedInquiry open(Envelopes envelopes, String provider, ProvisionRequest outer) {
        Map<String, Object> claims = envelopes.verify(outer.req(), outer.requester(), TYPE);
        SignedInquiry inner = convert(claims);
        same("managementNumber", outer.managementNumber(), inner.managementNumber());
        same("requester", outer.requester(), inner.requester());
        same("provider", provider, inner.provider());
        same("task", outer.task(), inner.task());
        same("procedure", outer.procedure(), inner.procedure());
        same("spi", outer.spi(), inner.spi());
        if (inner.requestedAt() == null || inner.conditions() == null || inner.question().hasCondition()) {
            throw new BusinessException(LinkageError.ENVELOPE_BODY_INVALID, "req");
        }
        return inner;
    }

    Question question() {
        return new Question(task, procedure, provider, spi, conditions.conditionType(), conditions.yearType(),
                conditions.from(), conditions.to());
    }

    private static SignedInquiry convert(Map<String, Object> claims) {
        try {
            return Json.convert(claims, SignedInquiry.class);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(LinkageError.ENVELOPE_BODY_INVALID, e, "req");
        }
    }

    private static void same(String member, String outer, String inner) {
        if (!Objects.equals(outer, inner)) {
            throw new BusinessException(LinkageError.REQUEST_DIFFERS, member);
        }
    }
}
