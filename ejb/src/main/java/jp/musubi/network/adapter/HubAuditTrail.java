package jp.musubi.network.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import jp.musubi.kernel.audit.AuditOf;
import jp.musubi.kernel.audit.AuditTrail;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** The hub operator's 監査証跡, table {@code network.audit_event}. */
@Stateless(name = "network.AuditTrail")
@AuditOf("network")
@PermitAll
public class HubAuditTrail implements AuditTrail {

    private final EntityManager entities;
    private final Clock clock;

    protected HubAuditTrail() {
        this(null, null);
    }

    @Inject
    public HubAuditTrail(@NetworkStore EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String event, Caller caller, String code) {
        entities.createNativeQuery("""
                insert into network.audit_event (id, occurred_at, event, party, code) values (:id, :at, :event, :party, :code)""")
                .setParameter("id", UuidV7.next(clock)).setParameter("at", clock.instant()).setParameter("event", event)
                .setParameter("party", caller.institution()).setParameter("code", code).executeUpdate();
    }
}
