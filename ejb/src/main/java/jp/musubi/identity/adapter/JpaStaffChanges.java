package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.StaffOutcome;
import jp.musubi.identity.domain.StaffChange;
import jp.musubi.identity.domain.StaffChanges;

/** Tables {@code staff_change}, {@code staff_decision} and {@code staff_grant}. */
@Stateless
@PermitAll
public class JpaStaffChanges implements StaffChanges {

    private final EntityManager entities;
    private final Clock clock;

    protected JpaStaffChanges() {
        this(null, null);
    }

    @Inject
    public JpaStaffChanges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void add(StaffChange change) {
        entities.persist(change);
        entities.flush(); // the account may refer to it in the same transaction
    }

    @Override
    public Optional<StaffChange> take(String institution, UUID id) {
        return Optional.ofNullable(entities.find(StaffChange.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(change -> change.institution().equals(institution));
    }

    @Override
    public Optional<StaffChange> find(String institution, UUID id) {
        return Optional.ofNullable(entities.find(StaffChange.class, id)).filter(change -> change.institution().equals(institution));
    }

    @Override
    public List<StaffChange> open(String institution) {
        return entities.createQuery("select c from StaffChange c where c.institution = :institution and c.openFor is not null order by c.proposedAt, c.id",
                StaffChange.class).setParameter("institution", institution).getResultList();
    }

    @Override
    public boolean isOpenFor(String account) {
        return !entities.createQuery("select c.id from StaffChange c where c.openFor = :account", UUID.class).setParameter("account", account)
                .getResultList().isEmpty();
    }

    @Override
    public void keep(StaffChange change, StaffOutcome outcome, String decidedBy) {
        entities.createNativeQuery("""
                insert into identity.staff_decision (change_id, institution, outcome, proposed_by, staff_id, decided_by, decided_at)
                values (:id, :institution, :outcome, :proposer, :person, :decider, :now)""")
                .setParameter("id", change.id()).setParameter("institution", change.institution()).setParameter("outcome", outcome.name())
                .setParameter("proposer", change.proposedBy()).setParameter("person", change.staffId()).setParameter("decider", decidedBy)
                .setParameter("now", clock.instant()).executeUpdate();
        if (outcome == StaffOutcome.APPROVED) {
            entities.createNativeQuery("""
                    insert into identity.staff_grant (change_id, institution, outcome, account, roles, department, employer, lifts)
                    select id, institution, 'APPROVED', account, roles, department, employer, lifts from identity.staff_change where id = :id""")
                    .setParameter("id", change.id()).executeUpdate();
        }
    }
}
