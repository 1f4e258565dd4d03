package jp.musubi.standin.jlis;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.standin.store.Sql;
import jp.musubi.standin.wire.JsonText;
import jp.musubi.standin.wire.Refused;

/** {@code POST /jlis/v1/acquisitions}: one compact JWS in, one out; problem details (RFC 9457) otherwise. */
@WebServlet("/jlis/v1/acquisitions")
public class AcquisitionServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(AcquisitionServlet.class.getName());
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final String JOSE = "application/jose";
    private static final int LIMIT = 1_048_576;

    @EJB
    private transient Jlis jlis;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String answer = jlis.acquire(envelope(request), caller(request));
            response.setContentType(JOSE);
            response.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (Refused e) {
            LOG.log(Level.INFO, "acquisition refused: {0}", e.code());
            refuse(response, e.code(), e.status(), e.getMessage());
        } catch (Sql.Failed e) {
            String reference = UUID.randomUUID().toString();
            LOG.log(Level.WARNING, "acquisition failed, reference " + reference, e);
            refuse(response, "JLS-0001", HttpServletResponse.SC_SERVICE_UNAVAILABLE, "try again; reference " + reference);
        }
    }

    private static String envelope(HttpServletRequest request) throws IOException, Refused {
        if (request.getContentType() == null || !request.getContentType().split(";")[0].strip().equals(JOSE)) {
            throw new Refused("ENV-0001", HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "media type other than application/jose");
        }
        byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Refused("ENV-0001", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "more than 1 MiB");
        }
        return new String(bytes, StandardCharsets.US_ASCII).strip();
    }

    private static X509Certificate caller(HttpServletRequest request) throws Refused {
        if (request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0) {
            return chain[0];
        }
        throw new Refused("NET-0101", HttpServletResponse.SC_FORBIDDEN, "a party's client certificate is needed");
    }

    private static void refuse(HttpServletResponse response, String code, int status, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:musubi:error:" + code);
        problem.put("title", "Message not accepted");
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JsonText.write(problem));
    }
}
