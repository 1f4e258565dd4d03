package jp.musubi.kernel.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** The platform's 監査証跡, table {@code kernel.audit_event}. */
@Stateless
@PermitAll
public class PlatformAuditTrail implements AuditTrail {

    private final EntityManager entities;
    private final Clock clock;

    protected PlatformAuditTrail() {
        this(null, null);
    }

    @Inject
    public PlatformAuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String event, Caller caller, String code) {
        entities.createNativeQuery("""
                insert into kernel.audit_event (id, occurred_at, event, caller_kind, institution, caller_id, department, code)
                values (:id, :at, :event, :kind, :institution, :caller, :department, :code)""")
                .setParameter("id", UuidV7.next(clock))
                .setParameter("at", clock.instant())
                .setParameter("event", event)
                .setParameter("kind", caller.kind().name())
                .setParameter("institution", caller.institution())
                .setParameter("caller", caller.id())
                .setParameter("department", caller.department())
                .setParameter("code", code)
                .executeUpdate();
    }
}
