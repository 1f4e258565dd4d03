package jp.musubi.identity.domain;

import java.net.URI;
import java.util.List;

/** 認証認可サーバ. Under which addresses clients know it; configured, never taken from the Host header. */
public interface AuthorizationServer {

    /** For example {@code https://localhost:10443}. */
    URI issuer();

    default URI tokenEndpoint() {
        return URI.create(issuer() + "/oauth2/token");
    }

    /** What a client assertion may name as its audience (RFC 7523, 3: the token endpoint; newer clients name the issuer). */
    default List<String> audiences() {
        return List.of(tokenEndpoint().toString(), issuer().toString());
    }
}
