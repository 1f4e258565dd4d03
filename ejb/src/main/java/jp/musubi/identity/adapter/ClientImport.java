package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.domain.ClientRow;
import jp.musubi.identity.domain.ClientSecrets;
import jp.musubi.identity.domain.OAuthClient;
import jp.musubi.identity.domain.TokenStore;
import jp.musubi.kernel.error.BusinessException;

/** Brings the clients to what the operator's file says; clients that the file no longer has stay. */
@Stateless
@PermitAll
public class ClientImport {

    static final Duration KEPT = Duration.ofDays(1);

    private final TokenStore store;
    private final ClientSecrets secrets;
    private final EntityManager entities;
    private final Clock clock;

    protected ClientImport() {
        this(null, null, null, null);
    }

    @Inject
    public ClientImport(TokenStore store, ClientSecrets secrets, EntityManager entities, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.entities = entities;
        this.clock = clock;
    }

    public RegistrationImport.Result apply(List<ClientRow> rows) {
        List<BusinessException> refused = new ArrayList<>();
        int changed = 0;
        for (ClientRow row : rows) {
            try {
                changed += apply(row) ? 1 : 0;
            } catch (BusinessException e) {
                refused.add(e);
            }
        }
        return new RegistrationImport.Result(changed, refused);
    }

    private boolean apply(ClientRow row) {
        Optional<OAuthClient> known = store.client(row.clientId());
        if (known.isPresent()) {
            return known.get().accept(row, secrets, clock.instant());
        }
        store.add(OAuthClient.register(row, secrets, clock.instant()));
        return true;
    }

    public void forgetOld() {
        entities.createNativeQuery("delete from identity.access_token where expires_at < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }
}
