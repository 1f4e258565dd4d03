package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.musubi.identity.boundary.CardSignIns;
import jp.musubi.identity.boundary.FormOrigin;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ShownCard;
import jp.musubi.kernel.error.BusinessException;

/** For a browser that shows the card itself, at the listener for that: in, to the consent, or back to the page with the reason. */
@ApplicationScoped
public class DirectCardEntrance {

    private final CardSignIns door;
    private final CardListener listener;
    private final CardArrival arrival;
    private final SignInForm form;
    private final SignInStays stays;

    protected DirectCardEntrance() {
        this(null, null, null, null, null);
    }

    @Inject
    DirectCardEntrance(CardSignIns door, CardListener listener, CardArrival arrival, SignInForm form, SignInStays stays) {
        this.door = door;
        this.listener = listener;
        this.arrival = arrival;
        this.form = form;
        this.stays = stays;
    }

    public void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> portal = listener.portal(request);
        if (portal.isEmpty() || SignInForm.isForeign(request, portal.get())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            if (stays.known(request).isPresent()) {
                Redirection.seeOther(response, portal.get() + ReturnPath.FIRST_PAGE.value()); // another tab was faster
                return;
            }
            FormOrigin origin = form.origin(request);
            arrival.goOn(request, response, door.enterDirectly(new ShownCard(origin.secret(), origin.state(), shown(request))), portal.get());
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            CardRefusal.give(response, SignInForm.failure(e instanceof ConstraintViolationException ? new BusinessException(IdentityError.SIGN_IN_MALFORMED) : e));
            Redirection.seeOther(response, portal.get() + CardEntrance.PATH);
        }
    }

    private static byte[] shown(HttpServletRequest request) {
        try {
            if (request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] chain && chain.length > 0) {
                return chain[0].getEncoded();
            }
        } catch (CertificateEncodingException e) {
            throw new BusinessException(IdentityError.CARD_CERTIFICATE_UNREADABLE, e);
        }
        throw new BusinessException(IdentityError.CARD_NOT_SHOWN);
    }
}
