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
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkProposalRow;
import jp.musubi.addressee.domain.Fingerprint;
import jp.musubi.addressee.domain.FormerLink;
import jp.musubi.addressee.domain.LinkCandidate;
import jp.musubi.addressee.domain.LinkDecision;
import jp.musubi.addressee.domain.LinkDoubt;
import jp.musubi.addressee.domain.LinkProposal;
import jp.musubi.addressee.domain.LinkReviewRepository;
import jp.musubi.addressee.domain.ManualLink;

/** Doubts, proposals and decisions in the database. */
@ApplicationScoped
class JpaLinkReviews implements LinkReviewRepository {

    private static final String INSTITUTION = "institution";
    private static final String FORMER = """
            select f.id as link, a.number as own, p.integratedNumber as person, f.heldFrom as since, f.heldUntil as ended,
            f.wrongSince as wrong from FormerLink f join Addressee a on a.id = f.addresseeId join Person p on p.id = f.personId
            where f.institution = :institution""";

    private final EntityManager entities;

    protected JpaLinkReviews() {
        this(null);
    }

    @Inject
    JpaLinkReviews(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean isKnown(String institution, Fingerprint fingerprint) {
        return entities.createQuery("select count(d) from LinkDoubt d where d.institution = :institution and d.fingerprint = :fingerprint", Long.class)
                .setParameter(INSTITUTION, institution).setParameter("fingerprint", fingerprint.bytes()).getSingleResult() > 0;
    }

    @Override
    public List<LinkDoubtRow> openDoubts(String institution, UUID after, int max) {
        return entities.createQuery("""
                select d.id as doubt, d.code as code, d.addresseeNumber as number, d.foundAt as found from LinkDoubt d
                where d.institution = :institution and d.settlement is null
                and not exists (select p.id from LinkProposal p where p.openFor = d.addresseeId)
                and not exists (select a.id from LinkDoubt a where a.institution = :institution and a.id = :after
                    and (a.foundAt > d.foundAt or a.foundAt = d.foundAt and a.id >= d.id)) order by d.foundAt, d.id""", Tuple.class)
                .setParameter(INSTITUTION, institution).setParameter("after", after).setMaxResults(max).getResultList().stream().map(JpaLinkReviews::doubtRow).toList();
    }

    private static LinkDoubtRow doubtRow(Tuple row) {
        return new LinkDoubtRow(row.get("doubt", UUID.class), row.get("code", AddresseeError.class), row.get("number", String.class),
                row.get("found", Instant.class));
    }

    @Override
    public List<LinkProposalRow> openProposals(String institution, UUID after, int max) {
        return entities.createQuery("""
                select p from LinkProposal p where p.institution = :institution and p.openFor is not null
                and not exists (select a.id from LinkProposal a where a.institution = :institution and a.id = :after
                    and (a.proposedAt > p.proposedAt or a.proposedAt = p.proposedAt and a.id >= p.id)) order by p.proposedAt, p.id""", LinkProposal.class)
                .setParameter(INSTITUTION, institution).setParameter("after", after).setMaxResults(max).getResultList().stream().map(proposal -> new LinkProposalRow(
                        proposal.id(), proposal.kind(), proposal.number().value(), proposal.proposedAt(), proposal.proposedBy())).toList();
    }

    @Override
    public Optional<LinkDoubt> doubt(String institution, UUID id) {
        return one("select d from LinkDoubt d where d.institution = :institution and d.id = :id", LinkDoubt.class, institution, id);
    }

    @Override
    public List<UUID> candidates(LinkDoubt doubt) {
        return entities.createQuery("select c.personId from LinkCandidate c where c.doubtId = :doubt order by c.id", UUID.class)
                .setParameter("doubt", doubt.id()).getResultList();
    }

    @Override
    public Optional<LinkProposal> proposal(String institution, UUID id) {
        return one("select p from LinkProposal p where p.institution = :institution and p.id = :id", LinkProposal.class, institution, id);
    }

    @Override
    public Optional<LinkProposal> openProposal(String institution, UUID addresseeId) {
        return one("select p from LinkProposal p where p.institution = :institution and p.openFor = :id", LinkProposal.class, institution, addresseeId);
    }

    private <T> Optional<T> one(String query, Class<T> type, String institution, UUID id) {
        return entities.createQuery(query, type).setParameter(INSTITUTION, institution).setParameter("id", id).getResultList().stream().findFirst();
    }

    @Override
    public Optional<LinkDecision> decision(LinkProposal proposal) {
        return Optional.ofNullable(entities.find(LinkDecision.class, proposal.id()));
    }

    @Override
    public void add(LinkDoubt doubt) {
        entities.persist(doubt);
    }

    @Override
    public void add(LinkCandidate candidate) {
        entities.persist(candidate);
    }

    @Override
    public void add(LinkProposal proposal) {
        entities.persist(proposal);
    }

    @Override
    public void withdraw(LinkProposal proposal) {
        proposal.close();
        entities.flush();
    }

    @Override
    public void add(LinkDecision decision) {
        entities.persist(decision);
    }

    @Override
    public void add(ManualLink link) {
        entities.persist(link);
        entities.flush();
    }

    @Override
    public void add(FormerLink link) {
        entities.persist(link);
    }

    @Override
    public List<FormerLinkView> formerLinks(String institution, UUID after, int max) {
        return entities.createQuery(FORMER + " " + """
                and not exists (select a.id from FormerLink a where a.institution = :institution and a.id = :after
                    and (a.heldUntil < f.heldUntil or a.heldUntil = f.heldUntil and a.id >= f.id)) order by f.heldUntil desc, f.id""", Tuple.class)
                .setParameter(INSTITUTION, institution).setParameter("after", after).setMaxResults(max).getResultList().stream().map(JpaLinkReviews::former).toList();
    }

    @Override
    public Optional<FormerLinkView> formerLink(String institution, UUID id) {
        return entities.createQuery(FORMER + " and f.id = :id", Tuple.class).setParameter(INSTITUTION, institution).setParameter("id", id)
                .getResultList().stream().findFirst().map(JpaLinkReviews::former);
    }

    private static FormerLinkView former(Tuple row) {
        return new FormerLinkView(row.get("link", UUID.class), new AddresseeNumber(row.get("own", String.class)),
                new IntegratedAddresseeNumber(row.get("person", String.class)), row.get("since", Instant.class),
                row.get("ended", Instant.class), row.get("wrong", LocalDate.class));
    }
}
