package jp.musubi.ws.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The committed OpenAPI document, as it is in the project; only the server's address is the one that was asked. */
@Path("openapi")
public class OpenApiResource {

    private static final String DOCUMENT = "/contract/openapi.yaml";
    private static final String COMMITTED = "https://localhost:10443";

    @GET
    @Produces({"application/yaml", "text/yaml", "text/plain"})
    public String document(@Context UriInfo asked) throws IOException {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new NotFoundException();
            }
            return at(asked.getBaseUri(), new String(document.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A host that is no host name stays out of the document. */
    static String at(URI asked, String document) {
        return asked.getHost() == null ? document : document.replace(COMMITTED, asked.getScheme() + "://" + asked.getAuthority());
    }
}
