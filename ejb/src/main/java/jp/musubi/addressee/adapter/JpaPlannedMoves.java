package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.PlannableMove;
import jp.musubi.addressee.domain.PlannedMove;
import jp.musubi.addressee.domain.PlannedMoveRepository;

/** 転出などの予定 in the database. */
@ApplicationScoped
class JpaPlannedMoves implements PlannedMoveRepository {

    private static final String INSTITUTION = "institution";

    private final EntityManager entities;

    protected JpaPlannedMoves() {
        this(null);
    }

    @Inject
    JpaPlannedMoves(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<PlannableMove> plannable(LocalDate on) {
        List<Tuple> rows = entities.createNativeQuery("""
                select change_ground, state, days_ahead from addressee.plannable_move
                where valid_from <= :day and (valid_until is null or valid_until >= :day)""", Tuple.class).setParameter("day", on).getResultList();
        return rows.stream().map(row -> new PlannableMove(ChangeGround.valueOf(row.get(0, String.class)), RegistrationState.valueOf(row.get(1, String.class)),
                row.get(2, Integer.class))).toList();
    }

    @Override
    public List<PlannedMove> plans(String institution, Collection<UUID> addresseeIds) {
        return Slices.query(addresseeIds, slice -> entities.createQuery("""
                select p from PlannedMove p where p.institution = :institution and p.addresseeId in :ids order by p.recordedAt, p.id""", PlannedMove.class)
                .setParameter(INSTITUTION, institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public void add(PlannedMove plan) {
        entities.persist(plan);
    }

    /** New rows are written before changed ones: a plan that takes another's place would find it still open. */
    @Override
    public void settle(PlannedMove plan, PlannedMove.Settlement settlement) {
        entities.createQuery("""
                update PlannedMove p set p.openFor = null, p.outcome = :outcome, p.settledAt = :at, p.settledBy = :by
                where p.institution = :institution and p.id = :id and p.openFor is not null""")
                .setParameter("outcome", settlement.outcome()).setParameter("at", settlement.at()).setParameter("by", settlement.by())
                .setParameter(INSTITUTION, plan.institution()).setParameter("id", plan.id()).executeUpdate();
    }

    @Override
    public List<UUID> due(String institution, LocalDate today, UUID after, int most) {
        return entities.createQuery("""
                select p.id from PlannedMove p where p.institution = :institution and p.openFor is not null and p.plannedOn <= :today and p.id > :after
                order by p.id""", UUID.class)
                .setParameter(INSTITUTION, institution).setParameter("today", today).setParameter("after", after).setMaxResults(most).getResultList();
    }

    @Override
    public Optional<PlannedMove> find(String institution, UUID id) {
        return entities.createQuery("select p from PlannedMove p where p.institution = :institution and p.id = :id", PlannedMove.class)
                .setParameter(INSTITUTION, institution).setParameter("id", id).getResultList().stream().findFirst();
    }

    @Override
    public Addressee recordOf(PlannedMove plan) {
        return entities.find(Addressee.class, plan.addresseeId());
    }
}
