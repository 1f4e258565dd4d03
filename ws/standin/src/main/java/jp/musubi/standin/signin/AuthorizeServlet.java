package jp.musubi.standin.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Authorization endpoint: asks for name and code, and sends the browser back with an id_token. */
@WebServlet("/signin/authorize")
public class AuthorizeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient SignInSettings settings;
    @Inject
    private transient Accounts accounts;
    @Inject
    private transient CodeThrottle throttle;
    @Inject
    private transient KnownBrowser browsers;
    @Inject
    private transient IdTokenWriter tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AuthorizationDemand> demand = demand(request);
        if (demand.isPresent()) {
            SignInPage.ask(response, HttpServletResponse.SC_OK, demand.get(), "");
        } else {
            SignInPage.refuse(response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AuthorizationDemand> demand = demand(request);
        if (demand.isEmpty()) {
            SignInPage.refuse(response);
        } else if (request.getParameter("cancel") != null) {
            SignInPage.answer(response, demand.get(), Map.of("error", "access_denied", "state", demand.get().state()));
        } else {
            signIn(request, response, demand.get());
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, AuthorizationDemand demand) throws IOException {
        String name = text(request, "name");
        String place = browsers.place(request, name);
        if (!throttle.mayTry(place)) {
            response.setHeader("Retry-After", Long.toString(CodeThrottle.THEN_EVERY.toSeconds()));
            SignInPage.ask(response, TOO_MANY_REQUESTS, demand, "problem.wait");
            return;
        }
        Optional<Account> account = accounts.signIn(demand.party().kind(), name, text(request, "code"));
        if (account.isEmpty()) {
            SignInPage.ask(response, HttpServletResponse.SC_FORBIDDEN, demand, "problem.wrong");
            return;
        }
        throttle.forgive(place);
        browsers.remember(response, name);
        SignInPage.answer(response, demand, Map.of("id_token", tokens.write(demand, account.get()), "state", demand.state()));
    }

    private Optional<AuthorizationDemand> demand(HttpServletRequest request) {
        return AuthorizationDemand.of(request::getParameter, settings.relyingParties());
    }

    private static String text(HttpServletRequest request, String parameter) {
        String text = request.getParameter(parameter);
        return text == null ? "" : text.substring(0, Math.min(text.length(), 200));
    }
}
