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

/**
 * 監査証跡. Keeps what was refused, by whom and why, in a transaction of its own, so that the note survives the
 * refusal's rollback. What succeeds leaves its own business record and is not noted twice.
 */
@Stateless
@PermitAll
public class AuditTrail {

    private final EntityManager entities;
    private final Clock clock;

    protected AuditTrail() {
        this(null, null);
    }

    @Inject
    public AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param event name of the event, {@code room.thing.act}
     * @param code public code of the error; never personal data
     */
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
