package jp.musubi.ws.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** Writes a refusal outside the SOAP engine and outside JAX-RS: from filters and error pages. */
final class RefusalWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RefusalWriter() {
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        byte[] body;
        if (WireStyle.of(request) == WireStyle.SOAP) {
            // SOAP 1.1, 6.2: a fault travels with 500, whoever is to blame.
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.setContentType("text/xml;charset=UTF-8");
            body = envelope(refusal);
        } else {
            response.setStatus(HttpStatuses.of(refusal).getStatusCode());
            response.setContentType(Problem.MEDIA_TYPE);
            body = JSON.writeValueAsBytes(Problem.of(refusal));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] envelope(Refusal refusal) throws IOException {
        try {
            return SoapFaults.envelope(refusal).getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IOException("fault not written", e);
        }
    }
}
