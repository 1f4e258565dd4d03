package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.identity.boundary.FormOrigin;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.StartedSignIn;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SignInZone;

/**
 * What the forms before the sign-in have in common. They have no session and so no state of Faces: a form carries the state of the
 * browser's own secret, which no other site can know, and comes from this origin.
 */
@ApplicationScoped
class SignInForm {

    static final String STATE = "state";

    private static final String FAILURE = "formFailure";
    private static final String MARK = "__Host-MUSUBI_BROWSER_";
    private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;
    private static final int LONGEST = 300;
    private static final Logger LOG = Logger.getLogger(SignInForm.class.getName());

    private final SignIns signIns;
    private final SignInZone zones;

    protected SignInForm() {
        this(null, null);
    }

    @Inject
    SignInForm(SignIns signIns, SignInZone zones) {
        this.signIns = signIns;
        this.zones = zones;
    }

    /** Shows a form with this browser's state; begins a sign-in when there is none. */
    void show(HttpServletRequest request, HttpServletResponse response, String page) throws IOException, ServletException {
        StartedSignIn started = begin(request, response);
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute(STATE, started.state());
        request.getRequestDispatcher(page).forward(request, response);
    }

    /** Sends the visitor to the zone's provider, where there is one: nobody is to type the password of that into a form of ours. */
    boolean sendsAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StartedSignIn started = begin(request, response);
        if (!started.staysHere()) {
            response.setHeader("Cache-Control", "no-store");
            Redirection.seeOther(response, started.authorizationUrl());
        }
        return !started.staysHere();
    }

    /** Begins a sign-in, or gives the one that this browser has begun more time. */
    StartedSignIn begin(HttpServletRequest request, HttpServletResponse response) {
        Zone zone = zones.of(request.getServletContext());
        Optional<SignInCookie> cookie = SignInCookie.read(request, zone);
        String earlier = cookie.map(SignInCookie::secret).filter(secret -> secret.length() <= 64).orElse("");
        StartedSignIn started = signIns.start(zone, earlier);
        new SignInCookie(started.secret(), cookie.map(SignInCookie::returnPath).orElse(ReturnPath.FIRST_PAGE)).write(response, zone);
        return started;
    }

    /** Shows the form again and says why; what was typed into passwords and codes is not shown again. */
    void refuse(HttpServletRequest request, HttpServletResponse response, String page, RuntimeException thrown)
            throws IOException, ServletException {
        refuse(request, response, page, failure(thrown));
    }

    /** What a refusal means; what nobody expects is told to the log. */
    static Failure failure(RuntimeException thrown) {
        Failure failure = thrown instanceof ConstraintViolationException ? Failure.of(IdentityError.STAFF_SIGN_IN_REFUSED) : Failure.of(thrown);
        LOG.log(failure.isUnexpected() ? Level.SEVERE : Level.FINE, failure.code(), failure.isUnexpected() ? thrown : null);
        return failure;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, String page, Failure failure) throws IOException, ServletException {
        // 401 would have to name a scheme that a browser can answer
        response.setStatus(failure.kind() == ErrorCode.Kind.UNAUTHENTICATED ? HttpServletResponse.SC_FORBIDDEN : failure.status());
        request.setAttribute(FAILURE, failure);
        show(request, response, page);
    }

    FormOrigin origin(HttpServletRequest request) {
        Zone zone = zones.of(request.getServletContext());
        return new FormOrigin(SignInCookie.read(request, zone).map(SignInCookie::secret).orElse(""), text(request, STATE),
                request.getRemoteAddr(), mark(request, zone));
    }

    /** The way back, which the sign-in now ends. */
    String finish(HttpServletRequest request, HttpServletResponse response, String mark) {
        Zone zone = zones.of(request.getServletContext());
        ReturnPath back = SignInCookie.read(request, zone).map(SignInCookie::returnPath).orElse(ReturnPath.FIRST_PAGE);
        SignInCookie.clear(response, zone);
        response.addCookie(markCookie(zone, mark));
        return back.value();
    }

    /** Browsers send the origin with every form; whatever it is, it must be ours. */
    static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("https://" + request.getHeader("Host"));
    }

    /** The same where the form stands at another listener; to that, a page that keeps its address to itself sends {@code null}. */
    static boolean isForeign(HttpServletRequest request, String portal) {
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !origin.equals(portal);
    }

    /** Longer than any field may be is cut where the door still refuses it. */
    static String text(HttpServletRequest request, String parameter) {
        String text = request.getParameter(parameter);
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String mark(HttpServletRequest request, Zone zone) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies).filter(cookie -> cookie.getName().equals(MARK + zone.name()))
                .map(Cookie::getValue).filter(value -> value.length() <= 128).findFirst().orElse("");
    }

    private static Cookie markCookie(Zone zone, String mark) {
        Cookie cookie = new Cookie(MARK + zone.name(), mark);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(HALF_A_YEAR);
        return cookie;
    }
}
