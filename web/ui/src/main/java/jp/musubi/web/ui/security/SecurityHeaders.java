package jp.musubi.web.ui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.identity.boundary.Realm;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;

/** The headers themselves. Scripts, styles and frames come from this origin or not at all. */
@ApplicationScoped
public class SecurityHeaders {

    private static final String ONE_YEAR = "31536000";
    private static final String POLICY = "Content-Security-Policy";
    private static final String HELPER_PORT = "41443";

    private final NodeConfiguration configuration;
    private final SignInZone zones;

    protected SecurityHeaders() {
        this(null, null);
    }

    @Inject
    public SecurityHeaders(NodeConfiguration configuration, SignInZone zones) {
        this.configuration = configuration;
        this.zones = zones;
    }

    /** For every answer of a page zone, also one that leaves before any filter is reached. */
    public void putOn(HttpServletResponse response, HttpServletRequest request) {
        Zone zone = zones.of(request.getServletContext());
        Optional<String> provider = Realm.of(zone, configuration) == Realm.EMBEDDED ? Optional.empty()
                : configuration.find("musubi.signin." + zone.key() + ".authorization.url");
        of(provider.map(URI::create),
                Long.parseLong(configuration.find("musubi.web.hsts.seconds").orElse(ONE_YEAR))).forEach(response::setHeader);
    }

    /** Lets one page talk to the program of the card's holder, too, which listens on loopback (ADR 36; setting {@code musubi.card.helper.port}). */
    public void letReachCardHelper(HttpServletResponse response) {
        response.setHeader(POLICY, reaching(response.getHeader(POLICY), cardHelper()));
    }

    /** Lets one page's form go to the listener for cards, too (ADR 37). */
    public void letReachCardListener(HttpServletResponse response, String address) {
        response.setHeader(POLICY, response.getHeader(POLICY).replace("form-action 'self'", "form-action 'self' " + address));
    }

    /** Where pages find that program. */
    public String cardHelper() {
        return "http://127.0.0.1:" + configuration.find("musubi.card.helper.port").orElse(HELPER_PORT);
    }

    static String reaching(String policy, String address) {
        return policy.replace("connect-src 'self'", "connect-src 'self' " + address);
    }

    /**
     * @param provider where sign-in happens: a form whose session has gone is redirected there, and browsers check
     *     {@code form-action} on redirects too
     * @param strictTransportSeconds how long browsers must use HTTPS for this host, whatever the port; 0 takes it back
     */
    static Map<String, String> of(Optional<URI> provider, long strictTransportSeconds) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(POLICY, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
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
