package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.musubi.network.domain.Acquisition;
import jp.musubi.network.domain.AcquisitionRepository;

/** 取得番号 under way in the hub's database. */
@ApplicationScoped
class JpaAcquisitions implements AcquisitionRepository {

    private final EntityManager entities;

    protected JpaAcquisitions() {
        this(null);
    }

    @Inject
    JpaAcquisitions(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Collection<Acquisition> issued) {
        issued.forEach(entities::persist);
        entities.flush();
    }

    @Override
    public List<Acquisition> issuedBy(String requester, String messageId) {
        return entities.createQuery("""
                select a from NetworkAcquisition a where a.requester = :requester and a.messageId = :message
                order by a.position""", Acquisition.class)
                .setParameter("requester", requester).setParameter("message", messageId).getResultList();
    }

    @Override
    public List<Acquisition> take(Collection<String> numbers) {
        return entities.createQuery("select a from NetworkAcquisition a where a.number in (:numbers) order by a.number",
                Acquisition.class).setParameter("numbers", numbers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public void erase(Collection<Acquisition> used) {
        used.forEach(entities::remove);
    }

    @Override
    public int eraseIssuedBefore(Instant limit) {
        return entities.createQuery("delete from NetworkAcquisition a where a.issuedAt < :limit")
                .setParameter("limit", limit).executeUpdate();
    }
}
