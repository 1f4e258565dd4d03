package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import jp.musubi.identity.boundary.AuthenticatorOffer;
import jp.musubi.identity.boundary.EnrolmentTicket;
import jp.musubi.identity.boundary.NewCredentials;
import jp.musubi.identity.boundary.StaffSignIn;
import jp.musubi.kernel.error.BusinessException;

/** Takes a clerk's one-time code, shows the secret for his authenticator and lets him choose a password. Keeps nothing between the two forms. */
@ApplicationScoped
public class StaffEnrolment {

    private static final String ASK_PAGE = "/signin/enrol-form.xhtml";
    private static final String CHOOSE_PAGE = "/signin/enrol-choose.xhtml";
    private static final String DONE = StaffEntrance.PATH + "?enrolled=1";

    private final StaffSignIn door;
    private final SignInForm form;

    protected StaffEnrolment() {
        this(null, null);
    }

    @Inject
    StaffEnrolment(StaffSignIn door, SignInForm form) {
        this.door = door;
        this.form = form;
    }

    public void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (form.sendsAway(request, response)) {
            return;
        }
        form.show(request, response, ASK_PAGE);
    }

    public void receive(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        EnrolmentTicket ticket = new EnrolmentTicket(SignInForm.text(request, "name"), SignInForm.text(request, "ticket"), form.origin(request));
        try {
            AuthenticatorOffer offer = door.open(ticket);
            request.setAttribute("offer", offer);
            request.setAttribute("picture", QrPicture.of(offer.uri()));
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            form.refuse(request, response, ASK_PAGE, e);
            return;
        }
        if (request.getParameter("password") == null) {
            form.show(request, response, CHOOSE_PAGE);
            return;
        }
        choose(ticket, request, response);
    }

    private void choose(EnrolmentTicket ticket, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            door.complete(ticket, new NewCredentials(SignInForm.text(request, "password"), SignInForm.text(request, "repeated"),
                    SignInForm.text(request, "code")));
            Redirection.seeOther(response, DONE);
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            form.refuse(request, response, CHOOSE_PAGE, e);
        }
    }
}
