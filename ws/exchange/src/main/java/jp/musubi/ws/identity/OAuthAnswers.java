package jp.musubi.ws.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.ErrorCode.Kind;
import jp.musubi.ws.exchange.Refusal;
import jp.musubi.ws.exchange.WireAnswer;

/** Error responses of an authorization server (RFC 6749, 5.2); the description begins with our own code. */
public final class OAuthAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<ErrorCode, String> ERRORS = Map.of(
            IdentityError.GRANT_UNSUPPORTED, "unsupported_grant_type",
            IdentityError.SCOPE_NOT_GRANTED, "invalid_scope",
            IdentityError.SCOPE_OF_SEVERAL_SYSTEMS, "invalid_scope");

    private OAuthAnswers() {
    }

    public static WireAnswer refused(Refusal refusal) {
        Kind kind = refusal.error().kind();
        if (kind == Kind.UNAUTHENTICATED || kind == Kind.FORBIDDEN) {
            return answer(HttpServletResponse.SC_UNAUTHORIZED, Map.of("WWW-Authenticate", "Basic realm=\"musubi\""), "invalid_client", refusal);
        }
        if (kind == Kind.UNAVAILABLE) {
            return answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Map.of(), "temporarily_unavailable", refusal);
        }
        return answer(HttpServletResponse.SC_BAD_REQUEST, Map.of(), ERRORS.getOrDefault(refusal.error(), "invalid_request"), refusal);
    }

    private static WireAnswer answer(int status, Map<String, String> headers, String error, Refusal refusal) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", refusal.code() + " " + refusal.messageEn().replaceAll("[\"\\\\]", "'"));
        try {
            return new WireAnswer(status, "application/json", headers, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer not written", e);
        }
    }
}
