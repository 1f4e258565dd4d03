package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;

/** An answer as bytes, for whoever has to write it: filters and error pages, or JAX-RS. */
public record WireAnswer(int status, String mediaType, Map<String, String> headers, byte[] body) {

    public WireAnswer {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    public Response response() {
        Response.ResponseBuilder builder = Response.status(status).header(HttpHeaders.CONTENT_TYPE, mediaType).entity(body);
        headers.forEach(builder::header);
        return builder.build();
    }
}
