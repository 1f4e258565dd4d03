package jp.musubi.identity.boundary;

import java.time.Instant;

/** イントロスペクション (RFC 7662). Everything but {@code active} is null when the token is not valid for the asker's institution. */
public record TokenStatus(boolean active, String clientId, String institution, String scope, Instant issuedAt, Instant expiresAt) {

    public static final TokenStatus INACTIVE = new TokenStatus(false, null, null, null, null, null);
}
