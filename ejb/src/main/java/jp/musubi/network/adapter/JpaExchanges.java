package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.network.domain.Exchange;
import jp.musubi.network.domain.ExchangeRepository;

/** Exchanges in the hub's database. */
@ApplicationScoped
class JpaExchanges implements ExchangeRepository {

    private final EntityManager entities;

    protected JpaExchanges() {
        this(null);
    }

    @Inject
    JpaExchanges(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Exchange exchange) {
        entities.persist(exchange);
        entities.flush();
    }

    @Override
    public Optional<Exchange> find(String requester, String managementNumber) {
        return one(requester, managementNumber).getResultList().stream().findFirst();
    }

    @Override
    public Optional<Exchange> take(String requester, String managementNumber) {
        return one(requester, managementNumber).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst();
    }

    @Override
    public Exchange take(UUID id) {
        return entities.find(Exchange.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private TypedQuery<Exchange> one(String requester, String managementNumber) {
        return entities.createQuery("""
                select e from NetworkExchange e where e.requester = :requester and e.managementNumber = :number""", Exchange.class)
                .setParameter("requester", requester).setParameter("number", managementNumber);
    }
}
