package jp.musubi.web.resident.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.CardEntrance;

/** A challenge for the page's script. */
@WebServlet(CardEntrance.PATH + "/challenge")
public class CardChallengeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CardEntrance entrance;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        entrance.challenge(request, response);
    }
}
