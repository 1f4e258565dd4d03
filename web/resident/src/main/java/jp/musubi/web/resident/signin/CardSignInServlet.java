package jp.musubi.web.resident.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.CardEntrance;

/** The page that asks for a card, and its answer. */
@WebServlet(CardEntrance.PATH)
public class CardSignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CardEntrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        entrance.ask(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        entrance.receive(request, response);
    }
}
