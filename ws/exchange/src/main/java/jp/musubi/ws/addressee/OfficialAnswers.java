package jp.musubi.ws.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NumberingAnswer;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.ErrorCode.Kind;
import jp.musubi.ws.exchange.ExchangeError;
import jp.musubi.ws.exchange.Refusal;
import jp.musubi.ws.exchange.WireAnswer;

/** レスポンス_API仕様 of the 住登外者宛名番号付番API 2.0: four bodies, four statuses, fixed texts. */
public final class OfficialAnswers {

    static final String PATH = "/app_submit/v10/jutogaishaatenabangofuban";
    static final String SCOPE = "031:app_submit/v10/jutogaishaatenabangofuban:Create";

    private static final String MEDIA_TYPE = "application/json;charset=UTF-8";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.ws.addressee.OfficialTexts", Locale.ROOT,
            OfficialAnswers.class.getClassLoader());
    /** What the edge says of a message, in the API's own codes. */
    private static final Map<ErrorCode, NonResidentError> OF_THE_EDGE = Map.of(
            ExchangeError.BODY_TOO_LARGE, NonResidentError.BODY_TOO_LONG,
            ExchangeError.PATH_NOT_FOUND, NonResidentError.PATH_UNKNOWN,
            ExchangeError.METHOD_NOT_ALLOWED, NonResidentError.METHOD_OTHER_THAN_POST,
            ExchangeError.UNSUPPORTED_MEDIA_TYPE, NonResidentError.BODY_OF_ANOTHER_TYPE,
            ExchangeError.BODY_UNREADABLE, NonResidentError.BODY_NOT_JSON);

    private OfficialAnswers() {
    }

    static WireAnswer done(NumberingAnswer answer) {
        Result result = new Result(answer.municipality(), answer.number(), answer.revision(), answer.operatorId(),
                answer.operatedOn(), answer.operatedAt());
        return answer(HttpServletResponse.SC_OK, Map.of(),
                new Done(new Metadata(text("title"), text("done")), Links.SELF, List.of(result)));
    }

    /** Whatever was refused: 401 for everything about who asks, 503 for what nobody foresaw, 400 for the message. */
    public static WireAnswer refused(Refusal refusal) {
        if (isAboutTheAsker(refusal.error())) {
            return answer(HttpServletResponse.SC_UNAUTHORIZED, Map.of("WWW-Authenticate", challenge(refusal)),
                    new Refused(text("title"), text("token"), Links.SELF, List.of()));
        }
        List<Fault> faults = faults(refusal);
        return faults.isEmpty()
                ? answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Map.of(), new Refused(text("title"), text("unexpected"), Links.SELF, List.of()))
                : answer(HttpServletResponse.SC_BAD_REQUEST, Map.of(), new Refused(text("title"), text("errors"), Links.SELF, faults));
    }

    private static boolean isAboutTheAsker(ErrorCode error) {
        return (error instanceof IdentityError || error instanceof ExchangeError)
                && (error.kind() == Kind.UNAUTHENTICATED || error.kind() == Kind.FORBIDDEN);
    }

    private static List<Fault> faults(Refusal refusal) {
        if (!refusal.fields().isEmpty()) {
            return refusal.fields().stream().map(field -> new Fault(field.code(), field.messageJa())).toList();
        }
        NonResidentError known = OF_THE_EDGE.get(refusal.error());
        return known == null ? List.of() : List.of(new Fault(known.code(), NumberingFault.of(known).message()));
    }

    /** RFC 6750, 3: who sends no token at all is told no error; the cause stands here and in the audit only. */
    private static String challenge(Refusal refusal) {
        if (refusal.error() == IdentityError.TOKEN_MISSING) {
            return "Bearer realm=\"musubi\"";
        }
        String error = refusal.error() == IdentityError.SCOPE_INSUFFICIENT ? "insufficient_scope\", scope=\"" + SCOPE : "invalid_token";
        return "Bearer realm=\"musubi\", error=\"" + error + "\", error_description=\"" + refusal.code() + " "
                + refusal.messageEn().replaceAll("[\"\\\\]", "'") + "\"";
    }

    private static String text(String key) {
        return TEXTS.getString(key);
    }

    private static WireAnswer answer(int status, Map<String, String> headers, Object body) {
        try {
            return new WireAnswer(status, MEDIA_TYPE, headers, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer not written", e);
        }
    }

    @JsonPropertyOrder({"metadata", "_links", "result"})
    private record Done(Metadata metadata, @JsonProperty("_links") Links links, List<Result> result) {
    }

    private record Metadata(String title, String detail) {
    }

    private record Links(Link self) {
        static final Links SELF = new Links(new Link(PATH));
    }

    private record Link(String href) {
    }

    @JsonPropertyOrder({"shikuchosonkodo", "atenabango", "rirekibango", "sosashaid", "sosanengappi", "sosajikoku"})
    private record Result(String shikuchosonkodo, String atenabango, int rirekibango, String sosashaid, String sosanengappi,
            String sosajikoku) {
    }

    @JsonPropertyOrder({"title", "detail", "_links", "errors"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Refused(String title, String detail, @JsonProperty("_links") Links links, List<Fault> errors) {
    }

    private record Fault(String code, String message) {
    }
}
