package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.identity.domain.EmployerDuties;
import jp.musubi.identity.domain.StaffAccount;
import jp.musubi.kernel.time.JapaneseDates;

/** Table {@code employer_duty}. */
@Stateless
@PermitAll
public class JpaEmployerDuties implements EmployerDuties {

    private final EntityManager entities;
    private final Clock clock;

    protected JpaEmployerDuties() {
        this(null, null);
    }

    @Inject
    public JpaEmployerDuties(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Set<String> of(StaffAccount.Employer employer) {
        List<?> found = entities.createNativeQuery("""
                select duty from identity.employer_duty
                where employer = :employer and valid_from <= :today and (valid_until is null or valid_until >= :today)""")
                .setParameter("employer", employer.name()).setParameter("today", JapaneseDates.today(clock)).getResultList();
        Set<String> duties = new TreeSet<>();
        found.forEach(duty -> duties.add(duty.toString()));
        return duties;
    }
}
