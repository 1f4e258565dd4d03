package jp.musubi.kernel.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.DirectSql;

/** Nonces of the platform, committed with the act they belong to. */
@ApplicationScoped
public class JpaNonceStore implements NonceStore {

    private final EntityManager entities;

    protected JpaNonceStore() {
        this(null);
    }

    @Inject
    public JpaNonceStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void use(String issuer, String nonce, Instant expiresAt) {
        int fresh = DirectSql.update(entities, """
                insert into kernel.used_nonce (issuer, nonce, expires_at) values (?, ?, ?) on conflict do nothing""",
                issuer, nonce, expiresAt);
        if (fresh == 0) {
            throw new BusinessException(EnvelopeError.REPLAYED);
        }
    }

    @Override
    @Transactional
    public int forgetExpired(Instant before) {
        return entities.createNativeQuery("delete from kernel.used_nonce where expires_at < :before")
                .setParameter("before", before).executeUpdate();
    }
}
