package jp.musubi.ws.network;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode.Kind;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.json.Json;

/**
 * Problem details (RFC 9457): the one translator of this edge. Whatever nobody foresaw is UNEXPECTED, without a word
 * about the inside.
 */
record HubProblem(String type, String title, int status, String detail, String detailEn, String code) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int DEEPEST_CAUSE = 20;

    private static final Map<Kind, Status> STATUSES = new EnumMap<>(Map.of(
            Kind.INVALID, Status.BAD_REQUEST,
            Kind.UNAUTHENTICATED, Status.UNAUTHORIZED,
            Kind.FORBIDDEN, Status.FORBIDDEN,
            Kind.NOT_FOUND, Status.NOT_FOUND,
            Kind.CONFLICT, Status.CONFLICT,
            Kind.TOO_LARGE, Status.REQUEST_ENTITY_TOO_LARGE,
            Kind.UNAVAILABLE, Status.SERVICE_UNAVAILABLE));

    private static final Map<Integer, HubWireError> WIRE = Map.of(
            404, HubWireError.PATH_NOT_FOUND,
            405, HubWireError.METHOD_NOT_ALLOWED,
            406, HubWireError.NOT_ACCEPTABLE,
            413, HubWireError.BODY_TOO_LARGE,
            415, HubWireError.UNSUPPORTED_MEDIA_TYPE);

    /** Whether HTTP itself turned the message away, so that no door has noted it. */
    boolean isOfTheEdge() {
        return Stream.of(HubWireError.values()).anyMatch(error -> error.code().equals(code));
    }

    /** The whole answer, where no JAX-RS writes it. */
    void write(HttpServletResponse response) throws IOException {
        byte[] body = Json.write(this).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static HubProblem of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof BusinessException refused) {
                return of(refused);
            }
            if (cause instanceof ConstraintViolationException violated) {
                return of(violated);
            }
            if (cause instanceof EJBAccessException) {
                return of(new BusinessException(KernelError.NOT_ALLOWED));
            }
            if (cause instanceof WebApplicationException refused) {
                return ofStatus(refused.getResponse().getStatus());
            }
        }
        return of(new BusinessException(KernelError.UNEXPECTED));
    }

    /** The problem behind a status that the container or the framework chose. */
    static HubProblem ofStatus(int status) {
        HubWireError wire = WIRE.get(status);
        if (wire != null) {
            return of(new BusinessException(wire, ""), Status.fromStatusCode(status));
        }
        return of(new BusinessException(status == 401 || status == 403 ? KernelError.NOT_ALLOWED : KernelError.UNEXPECTED));
    }

    static HubProblem of(BusinessException refused) {
        return of(refused, STATUSES.get(refused.errorCode().kind()));
    }

    private static HubProblem of(BusinessException refused, Status status) {
        return new HubProblem("urn:musubi:error:" + refused.code(), status.getReasonPhrase(), status.getStatusCode(),
                refused.text(Locale.JAPANESE), refused.text(Locale.ENGLISH), refused.code());
    }

    private static HubProblem of(ConstraintViolationException violated) {
        ConstraintViolation<?> first = violated.getConstraintViolations().stream()
                .min(Comparator.comparing(violation -> violation.getPropertyPath().toString())).orElseThrow();
        return of(new BusinessException(KernelError.INVALID_FIELD, first.getPropertyPath(), first.getMessage()));
    }
}
