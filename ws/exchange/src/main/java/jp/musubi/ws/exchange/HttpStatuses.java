package jp.musubi.ws.exchange;

import jakarta.ws.rs.core.Response.Status;
import java.util.EnumMap;
import java.util.Map;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.ErrorCode.Kind;

/** The HTTP status of a refusal. An unknown caller gets 403: a certificate cannot be asked for again on an open connection. */
final class HttpStatuses {

    private static final Map<Kind, Status> BY_KIND = new EnumMap<>(Map.of(
            Kind.INVALID, Status.BAD_REQUEST,
            Kind.UNAUTHENTICATED, Status.FORBIDDEN,
            Kind.FORBIDDEN, Status.FORBIDDEN,
            Kind.NOT_FOUND, Status.NOT_FOUND,
            Kind.CONFLICT, Status.CONFLICT,
            Kind.TOO_LARGE, Status.REQUEST_ENTITY_TOO_LARGE,
            Kind.UNAVAILABLE, Status.SERVICE_UNAVAILABLE));

    private static final Map<ErrorCode, Status> OF_HTTP_ITSELF = Map.of(
            ExchangeError.METHOD_NOT_ALLOWED, Status.METHOD_NOT_ALLOWED,
            ExchangeError.NOT_ACCEPTABLE, Status.NOT_ACCEPTABLE,
            ExchangeError.UNSUPPORTED_MEDIA_TYPE, Status.UNSUPPORTED_MEDIA_TYPE);

    private HttpStatuses() {
    }

    static Status of(Refusal refusal) {
        return OF_HTTP_ITSELF.getOrDefault(refusal.error(), BY_KIND.get(refusal.error().kind()));
    }
}
