package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.musubi.linkage.domain.Provision;
import jp.musubi.linkage.domain.ProvisionRepository;

/** 情報提供 in the platform's database. */
@ApplicationScoped
class JpaProvisions implements ProvisionRepository {

    private final EntityManager entities;

    protected JpaProvisions() {
        this(null);
    }

    @Inject
    JpaProvisions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Provision provision) {
        entities.persist(provision);
    }

    @Override
    public Optional<Provision> find(String institution, String managementNumber) {
        return one(institution, managementNumber).getResultList().stream().findFirst();
    }

    @Override
    public Optional<Provision> take(String institution, String managementNumber) {
        return one(institution, managementNumber).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst();
    }

    private TypedQuery<Provision> one(String institution, String managementNumber) {
        return entities.createQuery("""
                select p from Provision p where p.institution = :institution and p.managementNumber = :number""", Provision.class)
                .setParameter("institution", institution).setParameter("number", managementNumber);
    }

    @Override
    public List<Provision> held(String institution, Collection<String> information, int max) {
        if (information.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                select p from Provision p where p.institution = :institution and p.state = :held
                  and p.information in :information order by p.receivedAt""", Provision.class)
                .setParameter("institution", institution).setParameter("held", Provision.State.HELD)
                .setParameter("information", information).setMaxResults(max).getResultList();
    }

    @Override
    public List<Provision> takeDue(String institution, Instant now, int max) {
        return SkipLocked.take(entities.createQuery("""
                select p from Provision p where p.institution = :institution and p.dueAt <= :now order by p.dueAt""",
                Provision.class).setParameter("institution", institution).setParameter("now", now), max);
    }
}
