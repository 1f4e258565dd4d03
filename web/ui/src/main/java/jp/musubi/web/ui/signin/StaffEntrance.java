package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import jp.musubi.identity.boundary.StaffCredentials;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.identity.boundary.StaffSignIn;
import jp.musubi.kernel.error.BusinessException;

/** Asks clerks of the built-in realm for name, password and code, and lets them in. */
@ApplicationScoped
public class StaffEntrance {

    /** Where a clerk who has not signed in is sent. */
    public static final String PATH = "/signin/staff";

    static final String PAGE = "/signin/staff-form.xhtml";

    private final StaffSignIn door;
    private final SignInForm form;
    private final SignInStays stays;
    private final PasskeyWay passkeys;

    protected StaffEntrance() {
        this(null, null, null, null);
    }

    @Inject
    StaffEntrance(StaffSignIn door, SignInForm form, SignInStays stays, PasskeyWay passkeys) {
        this.door = door;
        this.form = form;
        this.stays = stays;
        this.passkeys = passkeys;
    }

    public void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (stays.known(request).isPresent()) {
            Redirection.seeOther(response, ReturnPath.FIRST_PAGE.value());
            return;
        }
        if (form.sendsAway(request, response)) {
            return;
        }
        passkeys.offer(request);
        form.show(request, response, PAGE);
    }

    public void receive(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (stays.known(request).isPresent()) {
            Redirection.seeOther(response, ReturnPath.FIRST_PAGE.value()); // another tab was faster
            return;
        }
        try {
            StaffEntry entry = door.enter(new StaffCredentials(SignInForm.text(request, "name"), SignInForm.text(request, "password"),
                    SignInForm.text(request, "code"), form.origin(request)));
            response.setHeader("Cache-Control", "no-store");
            stays.begin(request, entry.person(), entry.stay());
            Redirection.seeOther(response, form.finish(request, response, entry.mark()));
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            passkeys.offer(request);
            form.refuse(request, response, PAGE, e);
        }
    }
}
