package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import jp.musubi.identity.domain.UsedSignIns;

/** Table {@code used_sign_in}. Its primary key decides between two nodes; a row may go when its id_token is long too old to pass. */
@Stateless
@PermitAll
public class JpaUsedSignIns implements UsedSignIns {

    static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clock clock;

    protected JpaUsedSignIns() {
        this(null, null);
    }

    @Inject
    public JpaUsedSignIns(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * In the transaction of what it is used for: a second connection, taken while the first is held, would leave a full pool
     * waiting for itself. Another use of the same waits here for that transaction's end.
     */
    @Override
    public boolean use(String issuer, String nonce) {
        return entities.createNativeQuery("""
                insert into identity.used_sign_in (issuer, nonce, used_at) values (:issuer, :nonce, :now)
                on conflict do nothing""")
                .setParameter("issuer", issuer).setParameter("nonce", nonce).setParameter("now", clock.instant())
                .executeUpdate() == 1;
    }

    @Override
    public void forgetOld() {
        entities.createNativeQuery("delete from identity.used_sign_in where used_at < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }
}
