package jp.musubi.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/** クライアント. A consuming system that may ask for access tokens. It belongs to one institution for ever, and a revocation is final. */
@Entity
@Table(schema = "identity", name = "oauth_client")
public class OAuthClient {

    @Id
    @Column(name = "client_id")
    private String id;

    private String institution;

    @Column(name = "system_id")
    private String systemId;

    @Column(name = "sealed_secret")
    private byte[] sealedSecret;

    private String scopes;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected OAuthClient() {
    }

    public static OAuthClient register(ClientRow row, ClientSecrets secrets, Instant now) {
        OAuthClient client = new OAuthClient();
        client.id = row.clientId();
        client.institution = row.institution();
        client.systemId = row.systemId();
        client.registeredAt = now;
        client.sealedSecret = secrets.seal(row.clientId(), row.secret());
        client.scopes = String.join(" ", row.scopes());
        client.revokedAt = row.revoked() ? now : null;
        return client;
    }

    /**
     * Takes over what the operator's file says about this client.
     *
     * @return whether anything changed
     * @throws BusinessException CLIENT_MOVED
     */
    public boolean accept(ClientRow row, ClientSecrets secrets, Instant now) {
        if (!institution.equals(row.institution()) || !systemId.equals(row.systemId()) || isRevoked() && !row.revoked()) {
            throw new BusinessException(IdentityError.CLIENT_MOVED, row.line());
        }
        boolean otherSecret = !secrets.open(this).equals(row.secret());
        boolean changed = otherSecret || !scopes().equals(row.scopes()) || row.revoked() != isRevoked();
        if (otherSecret) {
            sealedSecret = secrets.seal(id, row.secret());
        }
        scopes = String.join(" ", row.scopes());
        revokedAt = row.revoked() && revokedAt == null ? now : revokedAt;
        return changed;
    }

    public String id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    /** Whether the caller, whom his certificate names, is the system that the client was registered for. */
    boolean isOf(Caller caller) {
        return institution.equals(caller.institution()) && systemId.equals(caller.id());
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    byte[] sealedSecret() {
        return sealedSecret.clone();
    }

    Set<String> scopes() {
        return new LinkedHashSet<>(Arrays.asList(scopes.split(" ")));
    }
}
