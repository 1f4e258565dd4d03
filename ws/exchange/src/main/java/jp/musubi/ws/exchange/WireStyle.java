package jp.musubi.ws.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.musubi.ws.addressee.OfficialAnswers;
import jp.musubi.ws.identity.OAuthAnswers;

/** How a path speaks, and so how it refuses. */
public enum WireStyle {
    SOAP("/exchange/soap/") {
        @Override
        WireAnswer refused(Refusal refusal) {
            try {
                // SOAP 1.1, 6.2: a fault travels with 500, whoever is to blame.
                return new WireAnswer(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "text/xml;charset=UTF-8", Map.of(),
                        SoapFaults.envelope(refusal).getBytes(StandardCharsets.UTF_8));
            } catch (XMLStreamException e) {
                throw new IllegalStateException("fault not written", e);
            }
        }
    },
    OFFICIAL("/app_submit/") {
        @Override
        WireAnswer refused(Refusal refusal) {
            return OfficialAnswers.refused(refusal);
        }
    },
    OAUTH("/oauth2/") {
        @Override
        WireAnswer refused(Refusal refusal) {
            return OAuthAnswers.refused(refusal);
        }
    },
    JSON("/") {
        @Override
        WireAnswer refused(Refusal refusal) {
            try {
                return new WireAnswer(HttpStatuses.of(refusal).getStatusCode(), Problem.MEDIA_TYPE, Map.of(),
                        WRITER.writeValueAsBytes(Problem.of(refusal)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("problem not written", e);
            }
        }
    };

    private static final ObjectMapper WRITER = new ObjectMapper();

    private final String prefix;

    WireStyle(String prefix) {
        this.prefix = prefix;
    }

    abstract WireAnswer refused(Refusal refusal);

    /** An error page asks for the path that the caller had asked for. */
    static WireStyle of(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return Stream.of(values()).filter(style -> path.startsWith(style.prefix)).findFirst().orElse(JSON);
    }
}
