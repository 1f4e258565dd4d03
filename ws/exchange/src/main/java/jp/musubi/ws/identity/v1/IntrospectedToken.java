package jp.musubi.ws.identity.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import jp.musubi.identity.boundary.TokenStatus;

/** Introspection response (RFC 7662, 2.2). */
public record IntrospectedToken(boolean active, String scope, @JsonProperty("client_id") String clientId,
        @JsonProperty("token_type") String tokenType, Long exp, Long iat, String institution) {

    public static IntrospectedToken of(TokenStatus status) {
        return new IntrospectedToken(status.active(), status.scope(), status.clientId(), status.active() ? "Bearer" : null,
                seconds(status.expiresAt()), seconds(status.issuedAt()), status.institution());
    }

    private static Long seconds(Instant instant) {
        return instant == null ? null : Long.valueOf(instant.getEpochSecond());
    }
}
