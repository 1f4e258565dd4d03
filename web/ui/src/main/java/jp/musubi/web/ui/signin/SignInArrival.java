package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.identity.boundary.SignInResponse;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SignInZone;

/** Takes in a visitor whom the provider sent back, or tells him plainly why not. */
@ApplicationScoped
public class SignInArrival {

    static final String FAILED_PAGE = "/signin/failed.xhtml";
    static final String FAILURE = "signInFailure";

    private static final Logger LOG = Logger.getLogger(SignInArrival.class.getName());

    private final SignIns signIns;
    private final SignInZone zones;
    private final SignInStays stays;

    protected SignInArrival() {
        this(null, null, null);
    }

    @Inject
    public SignInArrival(SignIns signIns, SignInZone zones, SignInStays stays) {
        this.signIns = signIns;
        this.zones = zones;
        this.stays = stays;
    }

    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Zone zone = zones.of(request.getServletContext());
        Optional<SignInCookie> cookie = SignInCookie.read(request, zone);
        response.setHeader("Cache-Control", "no-store");
        if (cookie.isEmpty() && stays.known(request).isPresent()) {
            Redirection.seeOther(response, ReturnPath.FIRST_PAGE.value()); // another tab was faster
            return;
        }
        SignInCookie.clear(response, zone);
        try {
            stays.begin(request, signIns.verify(answer(request, zone, cookie)), ResidentWay.PROVIDER);
            Redirection.seeOther(response, cookie.map(SignInCookie::returnPath).orElse(ReturnPath.FIRST_PAGE).value());
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            fail(request, response, e);
        }
    }

    private static SignInResponse answer(HttpServletRequest request, Zone zone, Optional<SignInCookie> cookie) {
        if (request.getParameter("error") != null) {
            throw new BusinessException(IdentityError.SIGN_IN_DECLINED);
        }
        String secret = cookie.map(SignInCookie::secret)
                .orElseThrow(() -> new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE));
        return new SignInResponse(zone, secret, request.getParameter("state"), request.getParameter("id_token"));
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws IOException, ServletException {
        Failure failure = thrown instanceof ConstraintViolationException
                ? Failure.of(IdentityError.SIGN_IN_MALFORMED) : Failure.of(thrown);
        LOG.log(failure.isUnexpected() ? Level.SEVERE : Level.FINE, failure.code(), thrown);
        // 401 would have to name a scheme that a browser can answer
        response.setStatus(failure.kind() == ErrorCode.Kind.UNAUTHENTICATED ? HttpServletResponse.SC_FORBIDDEN : failure.status());
        request.setAttribute(FAILURE, failure);
        request.getRequestDispatcher(FAILED_PAGE).forward(request, response);
    }
}
