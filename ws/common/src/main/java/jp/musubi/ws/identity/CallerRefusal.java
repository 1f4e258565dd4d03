package jp.musubi.ws.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode.Kind;

/** Why a caller was turned away before anything else was looked at; lies on the request for whoever writes the answer. */
public record CallerRefusal(BusinessException error) {

    private static final String ATTRIBUTE = CallerRefusal.class.getName();

    static CallerRefusal of(BusinessException error) {
        return new CallerRefusal(error);
    }

    /** Empty when the caller was known, whatever else went wrong. */
    public static Optional<CallerRefusal> of(HttpServletRequest request) {
        return Optional.ofNullable((CallerRefusal) request.getAttribute(ATTRIBUTE));
    }

    void layOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** A certificate cannot be asked for again on an open connection, so a missing one is 403 like an unknown one. */
    public int status() {
        return error.errorCode().kind() == Kind.UNAVAILABLE
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_FORBIDDEN;
    }
}
