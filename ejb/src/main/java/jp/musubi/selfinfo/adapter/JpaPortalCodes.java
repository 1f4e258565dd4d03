package jp.musubi.selfinfo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.musubi.selfinfo.domain.PortalCode;
import jp.musubi.selfinfo.domain.PortalCodeRepository;

/** The portal's 符号 in its own schema. */
@ApplicationScoped
class JpaPortalCodes implements PortalCodeRepository {

    private final EntityManager entities;
    private final Clock clock;

    protected JpaPortalCodes() {
        this(null, null);
    }

    @Inject
    JpaPortalCodes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<String> code(String subject) {
        return Optional.ofNullable(entities.find(PortalCode.class, subject)).map(PortalCode::code);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(String subject, String code) {
        entities.createNativeQuery("""
                insert into selfinfo.portal_code (subject, code, acquired_at) values (:subject, :code, :now)
                on conflict do nothing""")
                .setParameter("subject", subject).setParameter("code", code).setParameter("now", clock.instant())
                .executeUpdate();
    }
}
