package jp.musubi.standin.card;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** {@code /card/...}: OCSP, revocation lists and the linkage of serials. */
@WebServlet("/card/*")
public class CardServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LIMIT = 16_384;

    @Inject
    private transient CardService service;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT || request.getPathInfo() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        CardDesk.Answer answer = service.desk().answer(request.getMethod(), request.getPathInfo().substring(1), body);
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.body());
    }
}
