package jp.musubi.linkage.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.linkage.boundary.LinkageError;

/** The portal's end-to-end request: for which period, under which request id. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SignedDisclosureRequest(String requestId, String portal, Instant from, Instant to, Instant requestedAt) {

    private static final String TYPE = "musubi-disclosure-req+jws";

    /** @throws BusinessException an EnvelopeError, REQUEST_DIFFERS, ENVELOPE_BODY_INVALID */
    public static SignedDisclosureRequest open(Envelopes envelopes, String portal, PartyMail.Letter<DisclosureRequest> letter) {
        Map<String, Object> claims = envelopes.verify(letter.body().req(), portal, TYPE);
        SignedDisclosureRequest request = convert(claims);
        if (!letter.envelope().messageId().equals(request.requestId()) || !portal.equals(request.portal())) {
            throw new BusinessException(LinkageError.REQUEST_DIFFERS, "requestId");
        }
        if (request.from() == null || request.to() == null || !request.from().isBefore(request.to())) {
            throw new BusinessException(LinkageError.ENVELOPE_BODY_INVALID, "req.from");
        }
        return request;
    }

    private static SignedDisclosureRequest convert(Map<String, Object> claims) {
        try {
            return Json.convert(claims, SignedDisclosureRequest.class);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(LinkageError.ENVELOPE_BODY_INVALID, e, "req");
        }
    }
}
