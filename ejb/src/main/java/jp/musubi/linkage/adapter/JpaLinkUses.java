package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.LinkUse;
import jp.musubi.linkage.domain.LinkUses;
import jp.musubi.linkage.domain.Provision;
import jp.musubi.linkage.domain.Replica;

/** The rare question who used a wrong link; no index is kept for it where every exchange would pay for it. */
@ApplicationScoped
class JpaLinkUses implements LinkUses {

    private static final String NUMBER = "number";
    private static final String OF_PERSON = " where x.institution = :institution and x.subject = :subject";
    private static final String INQUIRIES = OF_PERSON + " and x.addresseeNumber = :number and x.acceptedAt between :from and :until";
    private static final String PROVISIONS = OF_PERSON + " and x.receivedAt between :from and :until";
    /** Where nobody kept when it was registered, it may have been there. */
    private static final String REPLICAS = OF_PERSON + " and x.updatedAt >= :from and (x.registeredAt is null or x.registeredAt <= :until)";

    private final EntityManager entities;

    protected JpaLinkUses() {
        this(null);
    }

    @Inject
    JpaLinkUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long countInquiries(LinkUse use) {
        return count(use, "select count(*) from Inquiry x" + INQUIRIES, query -> query.setParameter(NUMBER, use.addresseeNumber()));
    }

    @Override
    public long countProvisions(LinkUse use) {
        return count(use, "select count(*) from Provision x" + PROVISIONS, query -> query);
    }

    @Override
    public long countReplicas(LinkUse use) {
        return count(use, "select count(*) from Replica x" + REPLICAS, query -> query);
    }

    @Override
    public List<Inquiry> inquiries(LinkUse use, Slice slice) {
        return of(use, slice, entities.createQuery("select x from Inquiry x" + INQUIRIES + " order by x.acceptedAt, x.id", Inquiry.class)
                .setParameter(NUMBER, use.addresseeNumber()));
    }

    @Override
    public List<Provision> provisions(LinkUse use, Slice slice) {
        return of(use, slice, entities.createQuery("select x from Provision x" + PROVISIONS + " order by x.receivedAt, x.id", Provision.class));
    }

    @Override
    public List<Replica> replicas(LinkUse use, Slice slice) {
        return of(use, slice, entities.createQuery("select x from Replica x" + REPLICAS + " order by x.information, x.dataSet, x.recordKey", Replica.class));
    }

    private long count(LinkUse use, String query, UnaryOperator<TypedQuery<Long>> more) {
        return of(use, more.apply(entities.createQuery(query, Long.class))).getSingleResult();
    }

    private static <T> List<T> of(LinkUse use, Slice slice, TypedQuery<T> query) {
        return slice.most() == 0 ? List.of() : of(use, query).setFirstResult(Math.toIntExact(slice.first())).setMaxResults(slice.most()).getResultList();
    }

    private static <T> TypedQuery<T> of(LinkUse use, TypedQuery<T> query) {
        return query.setParameter("institution", use.institution()).setParameter("subject", use.subject()).setParameter("from", use.from())
                .setParameter("until", use.until());
    }
}
