package jp.musubi.web.ui.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the provider sends the browser back to (OAuth 2.0 Form Post Response Mode). */
@WebServlet("/signin/callback")
public class SignInCallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInArrival arrival;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        arrival.receive(request, response);
    }
}
