package jp.musubi.web.ui.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes in a form whose session was over when it was sent, and gives it back to the browser it came from, on a page from which it can
 * be opened again after the sign-in. Nothing of it is kept here, and nothing of it is done: the page it belongs to opens it as a form
 * whose session has gone ({@code ExpiredView}), which the person sends himself.
 */
@WebServlet(InterruptedFormServlet.PATH)
public class InterruptedFormServlet extends HttpServlet {

    static final String PATH = "/signin/interrupted";

    private static final long serialVersionUID = 1L;

    private static final String FORM = "/signin/interrupted.xhtml";
    private static final String PAGE = "page";

    /** One field as it was sent. */
    public record Field(String name, String value) {

        @Override
        public String toString() {
            return name; // what was typed may speak of a person
        }
    }

    /** @param page that the form belongs to */
    static String address(ReturnPath page) {
        return PATH + "?" + PAGE + "=" + URLEncoder.encode(page.value(), StandardCharsets.UTF_8);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute("interruptedPage", ReturnPath.of(request.getParameter(PAGE)).value());
        request.setAttribute("interruptedFields", fields(request));
        request.getRequestDispatcher(FORM).forward(new Unsent(request), response);
    }

    /** Somebody has typed the address. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirection.seeOther(response, ReturnPath.FIRST_PAGE.value());
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().filter(sent -> !PAGE.equals(sent.getKey()))
                .flatMap(sent -> Stream.of(sent.getValue()).map(value -> new Field(sent.getKey(), value))).toList();
    }

    /** The same request without its form, which belongs to another page. */
    private static final class Unsent extends HttpServletRequestWrapper {

        Unsent(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
