package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.musubi.network.domain.NetworkRecord;
import jp.musubi.network.domain.NetworkRecordRepository;

/** The network's 情報提供等記録; the runtime role may neither change nor delete it. */
@ApplicationScoped
class JpaNetworkRecords implements NetworkRecordRepository {

    private final EntityManager entities;

    protected JpaNetworkRecords() {
        this(null);
    }

    @Inject
    JpaNetworkRecords(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void append(NetworkRecord entry) {
        entities.persist(entry);
    }

    @Override
    public List<NetworkRecord> ofPerson(String linkId, Instant from, Instant to) {
        return entities.createQuery("""
                select r from NetworkRecord r where r.linkId = :person and r.receivedAt >= :from and r.receivedAt < :to
                order by r.receivedAt, r.managementNumber, case when r.event = :last then 1 else 0 end""", NetworkRecord.class)
                .setParameter("person", linkId).setParameter("from", from).setParameter("to", to)
                .setParameter("last", NetworkRecord.Event.ANSWERED).getResultList();
    }
}
