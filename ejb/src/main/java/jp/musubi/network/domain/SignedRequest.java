package jp.musubi.network.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.boundary.NetworkError;

/**
 * The requester's end-to-end request. The hub reads it only to see that the provider will be told the same as the hub,
 * and to know a repeat from another inquiry.
 */
final class SignedRequest {

    /** {@code typ} of the requester's JWS. */
    static final String TYPE = "musubi-req+jws";

    private SignedRequest() {
    }

    /**
     * @return hash of what is asked; equal for repeats, also when they are signed afresh
     * @throws BusinessException REQUEST_DIFFERS, or an EnvelopeError when the requester did not sign it
     */
    static String check(Envelopes envelopes, String requester, InquiryMessage inquiry) {
        Map<String, Object> claims = envelopes.verify(inquiry.req(), requester, TYPE);
        require(claims, "managementNumber", inquiry.managementNumber());
        require(claims, "requester", requester);
        require(claims, "provider", inquiry.provider());
        require(claims, "task", inquiry.task());
        require(claims, "procedure", inquiry.procedure());
        require(claims, "spi", inquiry.spi());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("code", inquiry.code());
        content.put("onDate", inquiry.onDate().toString());
        content.put("nonDisclosure", inquiry.nonDisclosure());
        content.put("req", claims);
        return Digests.of(content);
    }

    private static void require(Map<String, Object> claims, String member, String expected) {
        if (!Objects.equals(claims.get(member), expected)) {
            throw new BusinessException(NetworkError.REQUEST_DIFFERS, member);
        }
    }
}
