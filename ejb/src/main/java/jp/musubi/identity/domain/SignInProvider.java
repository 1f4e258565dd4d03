package jp.musubi.identity.domain;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.identity.boundary.Zone;

/**
 * サインイン提供者. Where the people of one zone sign in, and what that provider may say.
 *
 * @param audience our client id at the provider
 * @param callback our own address that it sends people back to; configured, never taken from the Host header
 * @param jwks where its public keys are: an https address or a file
 * @param signOut where it ends its own session (OpenID Connect RP-Initiated Logout 1.0); empty when it has no such address
 * @param institutions whose staff it may vouch for; empty for residents
 */
public record SignInProvider(Zone zone, String issuer, URI authorization, String audience, URI callback, URI jwks,
                             Optional<URI> signOut, Set<String> institutions) {

    private static final String SIGNED_OUT_PAGE = "/signin/signed-out.xhtml";

    public String authorizationUrl(SignInSecret secret) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "id_token");
        parameters.put("response_mode", "form_post");
        parameters.put("scope", "openid");
        parameters.put("client_id", audience);
        parameters.put("redirect_uri", callback.toString());
        parameters.put("state", secret.state());
        parameters.put("nonce", secret.nonce());
        return with(authorization, parameters);
    }

    /** Where a browser goes to be signed out there, too; it comes back to our page. No token goes along: an address is kept in logs. */
    public Optional<String> signOutUrl() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", audience);
        parameters.put("post_logout_redirect_uri", callback.resolve(SIGNED_OUT_PAGE).toString());
        return signOut.map(address -> with(address, parameters));
    }

    private static String with(URI address, Map<String, String> parameters) {
        return address + (address.getRawQuery() == null ? "?" : "&") + parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
