package jp.musubi.web.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.security.SignInZone;

/**
 * Who a session belongs to. The idle limit is the session's own time-out; this adds the absolute one.
 *
 * @param callerName name of the principal
 * @param since of the sign-in; nodes of an earlier version end the session by it
 * @param stay of a clerk of the built-in realm, whose account is asked about with each request; else empty
 * @param until end of the stay however busy it is
 */
public record SignInSession(String callerName, Set<String> groups, String displayName, String departmentName,
                            Instant since, String stay, Instant until) implements Serializable {

    private static final String ATTRIBUTE = SignInSession.class.getName();

    static SignInSession of(SignedIn person, String stay, Instant since, Instant until) {
        return new SignInSession(person.caller().name(), new TreeSet<>(person.roles()), person.displayName(),
                person.departmentName(), since, stay, until);
    }

    /** Empty also for a session that was begun in another zone, or before the node knew when one ends: whose it was signs in again. */
    static Optional<SignInSession> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignInSession signedIn)) {
            return Optional.empty();
        }
        if (signedIn.until() == null || now.isAfter(signedIn.until()) || !signedIn.isOfZone(request)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(signedIn);
    }

    private boolean isOfZone(HttpServletRequest request) {
        return Caller.parse(callerName).kind().name().equals(new SignInZone().of(request.getServletContext()).name());
    }

    boolean isAsked() {
        return !stay.isEmpty();
    }

    /** Opaque id of the person. */
    String subject() {
        return Caller.parse(callerName).id();
    }

    /** Who was moved to another office begins a stay there: the name of the caller says the office. */
    boolean isOf(SignedIn person) {
        return callerName.equals(person.caller().name());
    }

    /** The same stay with what the account allows now. */
    SignInSession with(SignedIn person) {
        return of(person, stay, since, until);
    }

    /** Nothing of an earlier session stays, least of all an id that somebody else may know. */
    void begin(HttpServletRequest request, Duration idle) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ATTRIBUTE, this);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        request.changeSessionId();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
