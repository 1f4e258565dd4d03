package jp.musubi.ws.identity.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import jp.musubi.identity.boundary.GrantedToken;

/** Access token response (RFC 6749, 5.1); never a refresh token. */
public record IssuedToken(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn, String scope) {

    public static IssuedToken of(GrantedToken granted) {
        return new IssuedToken(granted.accessToken(), "Bearer", granted.expiresIn(), granted.scope());
    }

    /** Masked: a token stays out of logs. */
    @Override
    public String toString() {
        return "IssuedToken[masked]";
    }
}
