package jp.musubi.ws.exchange;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** How a path speaks, and so how it refuses. */
enum WireStyle {
    SOAP, JSON;

    private static final String SOAP_PATH = "/exchange/soap/";

    /** An error page asks for the path that the caller had asked for. */
    static WireStyle of(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return path.startsWith(SOAP_PATH) ? SOAP : JSON;
    }
}
