package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.DirectSql;
import jp.musubi.network.domain.HubNonces;

/** Nonces of envelopes that the hub accepted, committed with the act they belong to. */
@ApplicationScoped
class JpaHubNonces implements HubNonces {

    private final EntityManager entities;

    protected JpaHubNonces() {
        this(null);
    }

    @Inject
    JpaHubNonces(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void use(String issuer, String nonce, Instant expiresAt) {
        int fresh = DirectSql.update(entities, """
                insert into network.used_nonce (issuer, nonce, expires_at) values (?, ?, ?) on conflict do nothing""",
                issuer, nonce, expiresAt);
        if (fresh == 0) {
            throw new BusinessException(EnvelopeError.REPLAYED);
        }
    }

    @Override
    public int forgetExpired(Instant before) {
        return entities.createNativeQuery("delete from network.used_nonce where expires_at < :before")
                .setParameter("before", before).executeUpdate();
    }
}
