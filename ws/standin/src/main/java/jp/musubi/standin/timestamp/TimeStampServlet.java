package jp.musubi.standin.timestamp;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** {@code POST /time-stamps}: RFC 3161, 3.4. */
@WebServlet("/time-stamps")
public class TimeStampServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";
    private static final int LIMIT = 4_096;

    @Inject
    private transient TimeStampService service;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] query = request.getInputStream().readNBytes(LIMIT + 1);
        if (query.length > LIMIT || !QUERY.equals(request.getContentType())) {
            response.sendError(query.length > LIMIT ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        response.setContentType(REPLY);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(service.desk().answer(query));
    }
}
