package jp.musubi.standin.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** Style and script of the sign-in page. */
@WebServlet({"/signin/signin.css", "/signin/submit.js"})
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("signin.css", "text/css", "submit.js", "text/javascript");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getServletPath().substring(request.getServletPath().lastIndexOf('/') + 1);
        response.setContentType(TYPES.get(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (InputStream in = Objects.requireNonNull(AssetServlet.class.getResourceAsStream(name))) {
            in.transferTo(response.getOutputStream());
        }
    }
}
