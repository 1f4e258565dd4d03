package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.network.domain.AnswerDelivery;
import jp.musubi.network.domain.AnswerDeliveryRepository;

/** Late answers under way in the hub's database. */
@ApplicationScoped
class JpaAnswerDeliveries implements AnswerDeliveryRepository {

    /** Hibernate's value for the lock timeout: leave out what another node holds. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entities;

    protected JpaAnswerDeliveries() {
        this(null);
    }

    @Inject
    JpaAnswerDeliveries(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AnswerDelivery> find(UUID exchange) {
        return Optional.ofNullable(entities.find(AnswerDelivery.class, exchange));
    }

    @Override
    public void add(AnswerDelivery delivery) {
        entities.persist(delivery);
        entities.flush();
    }

    @Override
    public void remove(UUID exchange) {
        find(exchange).ifPresent(entities::remove);
    }

    @Override
    public List<AnswerDelivery> takeDue(Instant now, int max) {
        return entities.createQuery("select d from NetworkAnswerDelivery d where d.dueAt <= :now order by d.dueAt",
                AnswerDelivery.class).setParameter("now", now).setMaxResults(max)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED).getResultList();
    }
}
