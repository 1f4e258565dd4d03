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

/**
 * Who a session belongs to. The idle limit is the session's own time-out; this adds the absolute one.
 *
 * @param callerName name of the principal
 */
public record SignInSession(String callerName, Set<String> groups, String displayName, String departmentName,
                            Instant since) implements Serializable {

    static final Duration LONGEST = Duration.ofHours(10);

    private static final String ATTRIBUTE = SignInSession.class.getName();

    static SignInSession of(SignedIn person, Instant now) {
        return new SignInSession(person.caller().name(), new TreeSet<>(person.roles()), person.displayName(),
                person.departmentName(), now);
    }

    static Optional<SignInSession> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignInSession signedIn)) {
            return Optional.empty();
        }
        if (now.isAfter(signedIn.since().plus(LONGEST))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(signedIn);
    }

    /** Nothing of an earlier session stays, least of all an id that somebody else may know. */
    void begin(HttpServletRequest request) {
        end(request);
        request.getSession(true).setAttribute(ATTRIBUTE, this);
        request.changeSessionId();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
