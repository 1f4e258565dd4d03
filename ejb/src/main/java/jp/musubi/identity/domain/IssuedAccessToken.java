package jp.musubi.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** アクセストークン. What is known of a token that was given out; the token itself is kept nowhere. */
@Entity
@Table(schema = "identity", name = "access_token")
public class IssuedAccessToken {

    /** 共通機能標準仕様書 2.1, note 5: ten minutes at most. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    @Column(name = "token_hash")
    private String hash;

    @Column(name = "client_id")
    private String clientId;

    private String institution;

    private String scope;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected IssuedAccessToken() {
    }

    static IssuedAccessToken issue(String token, OAuthClient client, Set<String> scopes, Instant now) {
        IssuedAccessToken issued = new IssuedAccessToken();
        issued.hash = hash(token);
        issued.clientId = client.id();
        issued.institution = client.institution();
        issued.scope = String.join(" ", scopes);
        issued.issuedAt = now;
        issued.expiresAt = now.plus(LIFE);
        return issued;
    }

    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void revoke(Instant now) {
        this.revokedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean hasExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean allows(String operation) {
        return Arrays.asList(scope.split(" ")).contains(operation);
    }

    boolean isOf(OAuthClient client) {
        return clientId.equals(client.id());
    }

    String clientId() {
        return clientId;
    }

    String institution() {
        return institution;
    }

    String scope() {
        return scope;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
