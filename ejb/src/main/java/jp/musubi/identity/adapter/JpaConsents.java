package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import jp.musubi.identity.boundary.ConsentText;
import jp.musubi.identity.domain.ConsentStore;
import jp.musubi.kernel.persistence.DatabaseEngine;

/** Table {@code resident_consent}; PostgreSQL shows each transaction the rows of the subject it names. */
@Stateless
@PermitAll
public class JpaConsents implements ConsentStore {

    private final EntityManager entities;
    private final Clock clock;
    private final boolean enforced;

    protected JpaConsents() {
        this(null, null, false);
    }

    @Inject
    public JpaConsents(EntityManager entities, Clock clock, DatabaseEngine engine) {
        this(entities, clock, engine.isPostgreSql());
    }

    /** @param enforced whether the database has row level security: H2 has none */
    JpaConsents(EntityManager entities, Clock clock, boolean enforced) {
        this.entities = entities;
        this.clock = clock;
        this.enforced = enforced;
    }

    @Override
    public boolean has(String subject, ConsentText text) {
        name(subject);
        return !entities.createNativeQuery("select version from identity.resident_consent where subject = :subject and version = :version")
                .setParameter("subject", subject).setParameter("version", text.version()).getResultList().isEmpty();
    }

    @Override
    public void add(String subject, ConsentText text) {
        name(subject);
        entities.createNativeQuery("""
                insert into identity.resident_consent (subject, version, text_hash, agreed_at) values (:subject, :version, :hash, :now) on conflict do nothing""")
                .setParameter("subject", subject).setParameter("version", text.version()).setParameter("hash", text.hash())
                .setParameter("now", clock.instant()).executeUpdate();
    }

    @Override
    public void withdraw(String subject) {
        name(subject);
        entities.createNativeQuery("delete from identity.resident_card where subject = :subject").setParameter("subject", subject).executeUpdate();
        entities.createNativeQuery("delete from identity.resident_consent where subject = :subject").setParameter("subject", subject).executeUpdate();
    }

    private void name(String subject) {
        if (enforced) {
            entities.createNativeQuery("select set_config('musubi.subject', :subject, true)").setParameter("subject", subject).getSingleResult();
        }
    }
}
