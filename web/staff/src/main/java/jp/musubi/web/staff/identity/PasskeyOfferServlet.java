package jp.musubi.web.staff.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.PasskeyRegistration;

/** For the script of the page of own passkeys: what it takes to the authenticator. */
@WebServlet("/identity/passkey-offer")
public class PasskeyOfferServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasskeyRegistration registration;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        registration.offer(request, response);
    }
}
