package jp.musubi.web.staff.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.PasskeyEntrance;
import jp.musubi.web.ui.signin.StaffEntrance;

/** What a passkey answered; the page that asks is the one with the form. */
@WebServlet(PasskeyEntrance.PATH)
public class PasskeySignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasskeyEntrance entrance;

    /** Who loads the page of a refusal anew begins anew. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(StaffEntrance.PATH);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        entrance.receive(request, response);
    }
}
