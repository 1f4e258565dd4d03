package jp.musubi.web.ui.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ways to send a browser elsewhere. */
final class Redirection {

    private static final int TEMPORARY_REDIRECT = 307;

    private Redirection() {
    }

    /** 303: whatever was asked before, the next request is a GET. */
    static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    /** 307: the browser sends the same form to the other address, unasked and unchanged. */
    static void sendAgain(HttpServletResponse response, String location) {
        response.setStatus(TEMPORARY_REDIRECT);
        response.setHeader("Location", location);
    }

    /** The form of a redirect that Faces' script understands (Faces 4.0, partial response). */
    static void ofPartialPage(HttpServletResponse response, String location) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        String escaped = location.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        response.getWriter().write("<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\""
                + escaped + "\"/></partial-response>");
    }
}
