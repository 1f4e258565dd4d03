package jp.musubi.web.staff.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.PasskeyEntrance;

/** A challenge for the page's script. */
@WebServlet(PasskeyEntrance.PATH + "/challenge")
public class PasskeyChallengeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasskeyEntrance entrance;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        entrance.challenge(request, response);
    }
}
