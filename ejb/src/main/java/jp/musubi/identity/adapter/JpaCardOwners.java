package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.domain.card.CardOwnerStore;
import jp.musubi.kernel.persistence.DatabaseEngine;

/** Table {@code resident_card}; PostgreSQL shows each transaction the row of the card it names, so that nobody lists whose cards there are. */
@Stateless
@PermitAll
public class JpaCardOwners implements CardOwnerStore {

    private final EntityManager entities;
    private final Clock clock;
    private final boolean enforced;

    protected JpaCardOwners() {
        this(null, null, false);
    }

    @Inject
    public JpaCardOwners(EntityManager entities, Clock clock, DatabaseEngine engine) {
        this(entities, clock, engine.isPostgreSql());
    }

    /** @param enforced whether the database has row level security: H2 has none */
    JpaCardOwners(EntityManager entities, Clock clock, boolean enforced) {
        this.entities = entities;
        this.clock = clock;
        this.enforced = enforced;
    }

    @Override
    public Optional<String> find(String serialKey) {
        name(serialKey);
        List<?> found = entities.createNativeQuery("select subject from identity.resident_card where serial_key = :key", String.class)
                .setParameter("key", serialKey).getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    @Override
    public String link(String serialKey, String subject) {
        name(serialKey);
        entities.createNativeQuery("""
                insert into identity.resident_card (serial_key, subject, linked_at) values (:key, :subject, :now) on conflict do nothing""")
                .setParameter("key", serialKey).setParameter("subject", subject).setParameter("now", clock.instant()).executeUpdate();
        return find(serialKey).orElseThrow();
    }

    private void name(String serialKey) {
        if (enforced) {
            entities.createNativeQuery("select set_config('musubi.card', :key, true)").setParameter("key", serialKey).getSingleResult();
        }
    }
}
