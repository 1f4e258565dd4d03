package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.domain.BusinessSystemRepository;

/** 業務IDの登録 in the database. */
@ApplicationScoped
class JpaBusinessSystems implements BusinessSystemRepository {

    private final EntityManager entities;

    protected JpaBusinessSystems() {
        this(null);
    }

    @Inject
    JpaBusinessSystems(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<BusinessSystem> of(String institution, String system, LocalDate on) {
        List<Tuple> rows = entities.createNativeQuery("""
                select business_id, own_system_id from addressee.business_system where institution = :institution and system = :system
                and valid_from <= :day and (valid_until is null or valid_until >= :day)""", Tuple.class)
                .setParameter("institution", institution).setParameter("system", system).setParameter("day", on).getResultList();
        return rows.stream().map(row -> new BusinessSystem(row.get(0, String.class), row.get(1, String.class))).collect(Collectors.toUnmodifiableSet());
    }
}
