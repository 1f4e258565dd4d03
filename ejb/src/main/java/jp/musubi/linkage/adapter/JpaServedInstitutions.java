package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import jp.musubi.linkage.domain.ServedInstitutions;

/** The list in the platform's database; what the timers have seen need not be noted again. */
@ApplicationScoped
class JpaServedInstitutions implements ServedInstitutions {

    private final EntityManager entities;
    private volatile Set<String> seen = Set.of();

    protected JpaServedInstitutions() {
        this(null);
    }

    @Inject
    JpaServedInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> codes() {
        List<String> codes = entities.createNativeQuery("select institution from linkage.served_institution order by institution")
                .getResultList();
        seen = Set.copyOf(codes);
        return codes;
    }

    @Override
    public void note(String institution) {
        if (!seen.contains(institution)) {
            entities.createNativeQuery("insert into linkage.served_institution (institution) values (:institution) on conflict do nothing")
                    .setParameter("institution", institution).executeUpdate();
        }
    }
}
