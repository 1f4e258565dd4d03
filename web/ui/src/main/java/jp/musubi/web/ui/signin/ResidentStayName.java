package jp.musubi.web.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of his stays a resident's session is. Beside the sign-in and as plain text: nodes of an earlier version, which do not know it, leave it alone,
 * and a session that they began has none and ends by its limits.
 */
final class ResidentStayName {

    private static final String ATTRIBUTE = "jp.musubi.residentStay";

    private ResidentStayName() {
    }

    static void put(HttpServletRequest request, UUID stay) {
        request.getSession(false).setAttribute(ATTRIBUTE, stay.toString());
    }

    static Optional<UUID> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(known -> (String) known.getAttribute(ATTRIBUTE)).map(UUID::fromString);
    }
}
