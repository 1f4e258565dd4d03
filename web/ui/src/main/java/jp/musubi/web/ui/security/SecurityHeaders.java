package jp.musubi.web.ui.security;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The headers themselves. Scripts, styles and frames come from this origin or not at all. */
final class SecurityHeaders {

    private SecurityHeaders() {
    }

    /**
     * @param provider where sign-in happens: a form whose session has gone is redirected there, and browsers check
     *     {@code form-action} on redirects too
     * @param strictTransportSeconds how long browsers must use HTTPS for this host, whatever the port; 0 takes it back
     */
    static Map<String, String> of(Optional<URI> provider, long strictTransportSeconds) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                + "font-src 'self'; connect-src 'self'; form-action 'self'" + provider.map(SecurityHeaders::origin).orElse("")
                + "; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin"); // no-referrer would empty Origin on our own forms
        headers.put("Strict-Transport-Security", "max-age=" + strictTransportSeconds);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        return Map.copyOf(headers);
    }

    private static String origin(URI address) {
        return " " + address.getScheme() + "://" + address.getRawAuthority();
    }
}
