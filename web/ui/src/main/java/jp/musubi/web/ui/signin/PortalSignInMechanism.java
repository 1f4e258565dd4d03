package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells the container on each request who the session belongs to, and sends visitors of protected pages to sign in.
 * The login is remembered in our own session attribute, not by the container: it then survives a node.
 */
@ApplicationScoped
public class PortalSignInMechanism implements HttpAuthenticationMechanism {

    private final SignInDeparture departure;
    private final SignInStays stays;
    private final CardListener cards;

    protected PortalSignInMechanism() {
        this(null, null, null);
    }

    @Inject
    public PortalSignInMechanism(SignInDeparture departure, SignInStays stays, CardListener cards) {
        this.departure = departure;
        this.stays = stays;
        this.cards = cards;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) throws AuthenticationException {
        if (cards.hasNothingAt(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND); // without the error page, whose parts are not there either
            return AuthenticationStatus.SEND_FAILURE;
        }
        Optional<SignInSession> session = stays.present(request);
        if (session.isPresent()) {
            return context.notifyContainerAboutLogin(session.get().callerName(), session.get().groups());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            if (nothingThere(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return AuthenticationStatus.SEND_FAILURE;
            }
            return departure.leave(request, response) ? AuthenticationStatus.SEND_CONTINUE : context.responseUnauthorized();
        } catch (IOException e) {
            throw new AuthenticationException("the answer could not be sent", e);
        }
    }

    /** Nobody signs in to learn that a path belongs to another zone. */
    private static boolean nothingThere(HttpServletRequest request) throws IOException {
        String path = request.getServletPath();
        return !SignOutServlet.PATH.equals(path) && request.getServletContext().getResource(path.isEmpty() ? "/" : path) == null;
    }
}
