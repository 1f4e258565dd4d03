package jp.musubi.web.resident.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.CardEntrance;

/** 利用の同意, between a card's proof and its first sign-in. */
@WebServlet(CardEntrance.CONSENT_PATH)
public class CardConsentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CardEntrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        entrance.askConsent(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        entrance.receiveConsent(request, response);
    }
}
