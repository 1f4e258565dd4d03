package jp.musubi.ws.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import jp.musubi.identity.boundary.AccessTokens;
import jp.musubi.identity.boundary.OAuthMessage;
import jp.musubi.ws.identity.v1.IntrospectedToken;
import jp.musubi.ws.identity.v1.IssuedToken;

/** Token endpoint (RFC 6749, 4.4), introspection (RFC 7662) and revocation (RFC 7009). Only bytes here; the door reads the protocol. */
@RequestScoped
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class AccessTokenResource {

    private final AccessTokens tokens;

    /** For the proxy; public because RESTEasy looks for it. */
    public AccessTokenResource() {
        this(null);
    }

    @Inject
    public AccessTokenResource(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @Path("token")
    public IssuedToken token(@HeaderParam("Authorization") String authorization, byte[] form) {
        return IssuedToken.of(tokens.issue(message(authorization, form)));
    }

    @POST
    @Path("introspect")
    public IntrospectedToken introspect(@HeaderParam("Authorization") String authorization, byte[] form) {
        return IntrospectedToken.of(tokens.introspect(message(authorization, form)));
    }

    @POST
    @Path("revoke")
    public Response revoke(@HeaderParam("Authorization") String authorization, byte[] form) {
        tokens.revoke(message(authorization, form));
        return Response.ok().build();
    }

    private static OAuthMessage message(String authorization, byte[] form) {
        return new OAuthMessage(authorization, new String(form, StandardCharsets.UTF_8));
    }
}
