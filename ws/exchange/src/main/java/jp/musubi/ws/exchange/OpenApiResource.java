package jp.musubi.ws.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;

/** The committed OpenAPI document, as it is in the project. */
@Path("openapi")
public class OpenApiResource {

    private static final String DOCUMENT = "/contract/openapi.yaml";

    @GET
    @Produces({"application/yaml", "text/yaml", "text/plain"})
    public byte[] document() throws IOException {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new NotFoundException();
            }
            return document.readAllBytes();
        }
    }
}
