package jp.musubi.web.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import jp.musubi.identity.boundary.AwaitedConsent;

/** Between a card's proof and its holder's consent: a session that nobody is signed in to, and that holds the proof for a few minutes. */
final class ConsentWait {

    private static final String ATTRIBUTE = ConsentWait.class.getName();

    private ConsentWait() {
    }

    static void begin(HttpServletRequest request, AwaitedConsent awaited, Duration kept) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ATTRIBUTE, awaited);
        session.setMaxInactiveInterval((int) kept.toSeconds());
        request.changeSessionId();
    }

    static Optional<AwaitedConsent> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof AwaitedConsent awaited ? Optional.of(awaited) : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
