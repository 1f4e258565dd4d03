package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.MeasurePlace;
import jp.musubi.addressee.domain.MeasureRepository;
import jp.musubi.addressee.domain.SupportMeasure;

/** Measures in the database. */
@ApplicationScoped
class JpaMeasureRepository implements MeasureRepository {

    private final EntityManager entities;

    protected JpaMeasureRepository() {
        this(null);
    }

    @Inject
    JpaMeasureRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<SupportMeasure> due(String institution, LocalDate by, MeasurePlace after, int max) {
        return entities.createQuery("""
                select m from SupportMeasure m where m.institution = :institution and m.endedOn is null and m.termEndsOn <= :by
                and (m.termEndsOn > :day or m.termEndsOn = :day and m.id > :id)
                order by m.termEndsOn, m.id""", SupportMeasure.class)
                .setParameter("institution", institution).setParameter("by", by).setParameter("day", after.termEndsOn())
                .setParameter("id", after.id()).setMaxResults(max).getResultList();
    }

    @Override
    public Optional<SupportMeasure> find(String institution, UUID id) {
        return Optional.ofNullable(entities.find(SupportMeasure.class, id)).filter(measure -> measure.institution().equals(institution));
    }

    @Override
    public boolean decides(String institution, String department, LocalDate on) {
        return ((Number) entities.createNativeQuery("""
                select count(*) from addressee.measure_department where institution = :institution and department = :department
                and valid_from <= :day and (valid_until is null or valid_until >= :day)""")
                .setParameter("institution", institution).setParameter("department", department).setParameter("day", on)
                .getSingleResult()).longValue() > 0;
    }
}
