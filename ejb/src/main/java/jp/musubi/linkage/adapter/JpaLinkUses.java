package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.LinkUse;
import jp.musubi.linkage.domain.LinkUses;
import jp.musubi.linkage.domain.Provision;
import jp.musubi.linkage.domain.Replica;

/** The rare question who used a wrong link; no index is kept for it where every exchange would pay for it. */
@ApplicationScoped
class JpaLinkUses implements LinkUses {

    private final EntityManager entities;

    protected JpaLinkUses() {
        this(null);
    }

    @Inject
    JpaLinkUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Inquiry> inquiries(LinkUse use, int max) {
        return of(use, max, entities.createQuery("""
                select i from Inquiry i where i.institution = :institution and i.subject = :subject and i.addresseeNumber = :number
                and i.acceptedAt between :from and :until order by i.acceptedAt, i.id""", Inquiry.class).setParameter("number", use.addresseeNumber()));
    }

    @Override
    public List<Provision> provisions(LinkUse use, int max) {
        return of(use, max, entities.createQuery("""
                select p from Provision p where p.institution = :institution and p.subject = :subject
                and p.receivedAt between :from and :until order by p.receivedAt, p.id""", Provision.class));
    }

    @Override
    public List<Replica> replicas(LinkUse use, int max) {
        return of(use, max, entities.createQuery("""
                select r from Replica r where r.institution = :institution and r.subject = :subject
                and r.updatedAt between :from and :until order by r.updatedAt, r.information, r.dataSet, r.recordKey""", Replica.class));
    }

    private static <T> List<T> of(LinkUse use, int max, TypedQuery<T> query) {
        return query.setParameter("institution", use.institution()).setParameter("subject", use.subject()).setParameter("from", use.from())
                .setParameter("until", use.until()).setMaxResults(max).getResultList();
    }
}
