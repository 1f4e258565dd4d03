package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.StartedSignIn;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.web.ui.security.SecurityHeaders;
import jp.musubi.web.ui.security.SignInZone;

/** Sends a visitor to the zone's provider, or to the form of its own realm, in the way his browser can follow. */
@ApplicationScoped
public class SignInDeparture {

    static final String SIGNED_OUT_PAGE = "/signin/signed-out.xhtml";

    private final SignIns signIns;
    private final SignInZone zones;
    private final SecurityHeaders headers;
    private final Kiosk kiosk;

    protected SignInDeparture() {
        this(null, null, null, null);
    }

    @Inject
    public SignInDeparture(SignIns signIns, SignInZone zones, SecurityHeaders headers, Kiosk kiosk) {
        this.signIns = signIns;
        this.zones = zones;
        this.headers = headers;
        this.kiosk = kiosk;
    }

    /** @return false when it was not a page that was asked for but a part of one, which cannot go and sign in */
    boolean leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.putOn(response, request); // authentication comes before the filters
        response.setHeader("Cache-Control", "no-store");
        if (SignOutServlet.PATH.equals(request.getServletPath())) {
            Redirection.seeOther(response, SIGNED_OUT_PAGE);
            return true;
        }
        boolean partial = "partial/ajax".equals(request.getHeader("Faces-Request"));
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (!partial && mode != null && !mode.equals("navigate")) {
            return false;
        }
        if (isFilledIn(request, partial)) {
            Redirection.sendAgain(response, InterruptedFormServlet.address(ReturnPath.of(request.getRequestURI())));
            return true;
        }
        String provider = start(request, response, partial ? pageOfForm(request) : ReturnPath.of(request));
        if (partial) {
            Redirection.ofPartialPage(response, provider);
        } else {
            Redirection.seeOther(response, provider);
        }
        return true;
    }

    /** Somebody's work, whose session is over; at a public terminal nothing of it is shown to whoever stands there now. */
    private boolean isFilledIn(HttpServletRequest request, boolean partial) {
        return !partial && "POST".equals(request.getMethod()) && !(kiosk.isOn() && zones.of(request.getServletContext()) == Zone.RESIDENT);
    }

    private String start(HttpServletRequest request, HttpServletResponse response, ReturnPath returnPath) {
        Zone zone = zones.of(request.getServletContext());
        String earlier = SignInCookie.read(request, zone).map(SignInCookie::secret).orElse("");
        StartedSignIn started = signIns.start(zone, earlier.length() > 64 ? "" : earlier);
        new SignInCookie(started.secret(), returnPath).write(response, zone);
        return started.staysHere() ? StaffEntrance.PATH : started.authorizationUrl();
    }

    /** The form posts to its own page; a query would belong to the postback, not to the page. */
    private static ReturnPath pageOfForm(HttpServletRequest request) {
        return ReturnPath.of(request.getRequestURI());
    }
}
