package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.musubi.identity.boundary.ReviewEmergency;
import jp.musubi.identity.domain.EmergencyUse;
import jp.musubi.identity.domain.EmergencyUses;
import jp.musubi.identity.domain.StaffAccount;
import jp.musubi.kernel.time.JapaneseDates;

/** Tables {@code emergency_rule}, {@code emergency_use} and {@code emergency_review}. */
@Stateless
@PermitAll
public class JpaEmergencyUses implements EmergencyUses {

    private final EntityManager entities;
    private final Clock clock;

    protected JpaEmergencyUses() {
        this(null, null);
    }

    @Inject
    public JpaEmergencyUses(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public OptionalInt minutes(StaffAccount.Employer employer, String role) {
        List<?> found = entities.createNativeQuery("""
                select minutes from identity.emergency_rule where employer = :employer and role = :role
                and valid_from <= :today and (valid_until is null or valid_until >= :today) order by minutes""")
                .setParameter("employer", employer.name()).setParameter("role", role).setParameter("today", JapaneseDates.today(clock)).getResultList();
        return found.stream().mapToInt(minutes -> ((Number) minutes).intValue()).findFirst();
    }

    @Override
    public void add(EmergencyUse use) {
        entities.persist(use);
    }

    @Override
    public Optional<EmergencyUse> openOf(String account) {
        return entities.createQuery("select u from EmergencyUse u where u.openFor = :account", EmergencyUse.class).setParameter("account", account)
                .getResultList().stream().findFirst();
    }

    @Override
    public List<EmergencyUse> open(String institution) {
        return entities.createQuery("select u from EmergencyUse u where u.institution = :institution and u.openFor is not null order by u.takenAt, u.id",
                EmergencyUse.class).setParameter("institution", institution).getResultList();
    }

    @Override
    public Optional<EmergencyUse> take(String institution, UUID id) {
        return Optional.ofNullable(entities.find(EmergencyUse.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(use -> use.institution().equals(institution));
    }

    @Override
    public void keep(EmergencyUse use, ReviewEmergency review, String reviewer) {
        entities.createNativeQuery("""
                insert into identity.emergency_review (use_id, institution, taken_by, reviewed_by, finding, remark, reviewed_at)
                values (:id, :institution, :taker, :reviewer, :finding, :remark, :now)""")
                .setParameter("id", use.id()).setParameter("institution", use.institution()).setParameter("taker", use.staffId())
                .setParameter("reviewer", reviewer).setParameter("finding", review.finding().name()).setParameter("remark", review.remark())
                .setParameter("now", clock.instant()).executeUpdate();
    }

    @Override
    public Set<String> rolesOf(String account) {
        List<?> found = entities.createNativeQuery("select role from identity.emergency_use where account = :account and ends_at > :now")
                .setParameter("account", account).setParameter("now", clock.instant()).getResultList();
        Set<String> roles = new TreeSet<>();
        found.forEach(role -> roles.add(role.toString()));
        return roles;
    }
}
