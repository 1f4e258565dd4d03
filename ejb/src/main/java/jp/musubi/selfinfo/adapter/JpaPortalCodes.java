package jp.musubi.selfinfo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.musubi.kernel.persistence.DatabaseEngine;
import jp.musubi.selfinfo.domain.PortalCode;
import jp.musubi.selfinfo.domain.PortalCodeRepository;

/** The portal's 符号 in its own schema; PostgreSQL shows each transaction the row of the subject it names. */
@ApplicationScoped
class JpaPortalCodes implements PortalCodeRepository {

    private final EntityManager entities;
    private final Clock clock;
    private final boolean enforced;

    protected JpaPortalCodes() {
        this(null, null, false);
    }

    @Inject
    JpaPortalCodes(EntityManager entities, Clock clock, DatabaseEngine engine) {
        this(entities, clock, engine.isPostgreSql());
    }

    /** @param enforced whether the database has row level security: H2 has none */
    JpaPortalCodes(EntityManager entities, Clock clock, boolean enforced) {
        this.entities = entities;
        this.clock = clock;
        this.enforced = enforced;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> code(String subject) {
        name(subject);
        return Optional.ofNullable(entities.find(PortalCode.class, subject)).map(PortalCode::code);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(String subject, String code) {
        name(subject);
        entities.createNativeQuery("""
                insert into selfinfo.portal_code (subject, code, acquired_at) values (:subject, :code, :now)
                on conflict do nothing""")
                .setParameter("subject", subject).setParameter("code", code).setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The transaction sees this subject's row and no other. */
    private void name(String subject) {
        if (enforced) {
            entities.createNativeQuery("select set_config('musubi.subject', :subject, true)").setParameter("subject", subject).getSingleResult();
        }
    }
}
