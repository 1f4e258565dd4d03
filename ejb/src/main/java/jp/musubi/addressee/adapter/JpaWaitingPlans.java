package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.WaitingPlan;
import jp.musubi.addressee.domain.PlannedMoveFailure;
import jp.musubi.addressee.domain.WaitingPlanRepository;

/** 反映を待つ予定 in the database. */
@ApplicationScoped
class JpaWaitingPlans implements WaitingPlanRepository {

    private static final String INSTITUTION = "institution";

    private final EntityManager entities;

    protected JpaWaitingPlans() {
        this(null);
    }

    @Inject
    JpaWaitingPlans(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<WaitingPlan> waiting(String institution, LocalDate today, UUID after, int max) {
        return entities.createQuery("""
                select p.id as plan, h.id as person, h.integratedNumber as subject, a.number as own, p.plannedOn as planned, p.ground as ground,
                f.code as code, f.failedAt as failed, f.times as times
                from PlannedMove p join Addressee a on a.id = p.addresseeId join Person h on h.id = a.personId left join PlannedMoveFailure f on f.planId = p.id
                where p.institution = :institution and p.openFor is not null and p.plannedOn <= :today
                and not exists (select b.id from PlannedMove b where b.institution = :institution and b.id = :after
                    and (b.plannedOn > p.plannedOn or b.plannedOn = p.plannedOn and b.id >= p.id)) order by p.plannedOn, p.id""", Tuple.class)
                .setParameter(INSTITUTION, institution).setParameter("today", today).setParameter("after", after).setMaxResults(max)
                .getResultList().stream().map(JpaWaitingPlans::plan).toList();
    }

    private static WaitingPlan plan(Tuple row) {
        String code = row.get("code", String.class);
        return new WaitingPlan(row.get("plan", UUID.class), row.get("person", UUID.class), new IntegratedAddresseeNumber(row.get("subject", String.class)),
                new AddresseeNumber(row.get("own", String.class)), row.get("planned", LocalDate.class), row.get("ground", ChangeGround.class),
                code == null ? null : new WaitingPlan.Failure(code, row.get("failed", Instant.class), row.get("times", Integer.class)));
    }

    @Override
    public Optional<PlannedMoveFailure> failure(String institution, UUID plan) {
        return entities.createQuery("select f from PlannedMoveFailure f where f.institution = :institution and f.planId = :plan", PlannedMoveFailure.class)
                .setParameter(INSTITUTION, institution).setParameter("plan", plan).getResultList().stream().findFirst();
    }

    @Override
    public void add(PlannedMoveFailure failure) {
        entities.persist(failure);
    }
}
