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
import jp.musubi.addressee.boundary.RegistrationState;
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

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> sharing(String institution, String system, LocalDate on) {
        List<String> systems = entities.createNativeQuery("""
                select distinct other.system from addressee.business_system own join addressee.business_system other
                on other.institution = own.institution and other.business_id = own.business_id and other.own_system_id = own.own_system_id
                where own.institution = :institution and own.system = :system and own.valid_from <= :day
                and (own.valid_until is null or own.valid_until >= :day) and other.valid_from <= :day""", String.class)
                .setParameter("institution", institution).setParameter("system", system).setParameter("day", on).getResultList();
        return Set.copyOf(systems);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<BusinessSystem> changingNumbersOf(RegistrationState state, LocalDate on) {
        List<String> tasks = entities.createNativeQuery("""
                select business_id from addressee.number_change_duty where state = :state
                and valid_from <= :day and (valid_until is null or valid_until >= :day)""", String.class)
                .setParameter("state", state.name()).setParameter("day", on).getResultList();
        return tasks.stream().map(task -> new BusinessSystem(task, BusinessSystem.NONE)).collect(Collectors.toUnmodifiableSet());
    }
}
