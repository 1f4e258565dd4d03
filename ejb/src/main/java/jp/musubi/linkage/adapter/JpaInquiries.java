package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.kernel.persistence.DirectSql;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.InquiryRepository;

/** Inquiries in the platform's database. */
@ApplicationScoped
class JpaInquiries implements InquiryRepository {

    private static final String ONE = "select i from Inquiry i where i.institution = :institution and i.managementNumber = :number";

    private final EntityManager entities;

    protected JpaInquiries() {
        this(null);
    }

    @Inject
    JpaInquiries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int nextSerial() {
        return (int) DirectSql.number(entities, "select nextval('linkage.management_serial')");
    }

    @Override
    public void add(Inquiry inquiry) {
        entities.persist(inquiry);
    }

    @Override
    public Optional<Inquiry> find(String institution, String managementNumber) {
        return one(institution, managementNumber).getResultList().stream().findFirst();
    }

    @Override
    public Optional<Inquiry> take(String institution, String managementNumber) {
        return one(institution, managementNumber).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst();
    }

    private TypedQuery<Inquiry> one(String institution, String managementNumber) {
        return entities.createQuery(ONE, Inquiry.class).setParameter("institution", institution)
                .setParameter("number", managementNumber);
    }

    @Override
    public List<Inquiry> takeDue(String institution, Instant now, int max) {
        return SkipLocked.take(entities.createQuery("""
                select i from Inquiry i where i.institution = :institution and i.dueAt <= :now order by i.dueAt""",
                Inquiry.class).setParameter("institution", institution).setParameter("now", now), max);
    }

    @Override
    public List<Inquiry> takeWaitingForCode(String institution, Collection<String> subjects) {
        return entities.createQuery("""
                select i from Inquiry i where i.institution = :institution and i.subject in :subjects and i.state = :waiting""",
                Inquiry.class).setParameter("institution", institution).setParameter("subjects", subjects)
                .setParameter("waiting", InquiryState.WAITING_FOR_CODE).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<Inquiry> ofOffice(Office office, int max) {
        Set<InquiryState> states = office.states().isEmpty() ? EnumSet.allOf(InquiryState.class) : Set.copyOf(office.states());
        String before = office.before() == null ? "" : "and i.managementNumber < :before";
        TypedQuery<Inquiry> query = entities.createQuery("""
                select i from Inquiry i
                where i.institution = :institution and i.department = :department and i.state in :states %s
                order by i.managementNumber desc""".formatted(before), Inquiry.class)
                .setParameter("institution", office.institution()).setParameter("department", office.department())
                .setParameter("states", states);
        if (office.before() != null) {
            query.setParameter("before", office.before());
        }
        return query.setMaxResults(max).getResultList();
    }
}
