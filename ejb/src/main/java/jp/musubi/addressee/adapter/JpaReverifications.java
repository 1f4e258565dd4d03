package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.LinkReverification;
import jp.musubi.addressee.domain.Person;
import jp.musubi.addressee.domain.ReverificationRepository;

/** Runs of the re-verification in the database. */
@ApplicationScoped
class JpaReverifications implements ReverificationRepository {

    private static final String INSTITUTION = "institution";

    private final EntityManager entities;

    protected JpaReverifications() {
        this(null);
    }

    @Inject
    JpaReverifications(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> institutions() {
        return entities.createNativeQuery("select institution from addressee.number_vault order by institution").getResultList();
    }

    @Override
    public Optional<LinkReverification> take(String institution, LocalDate day) {
        return entities.createQuery("select r from LinkReverification r where r.institution = :institution and r.runOn = :day", LinkReverification.class)
                .setParameter(INSTITUTION, institution).setParameter("day", day).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList().stream().findFirst();
    }

    @Override
    public void add(LinkReverification run) {
        entities.persist(run);
    }

    @Override
    public List<Person> personsAfter(String institution, String number, int max) {
        return entities.createQuery("""
                select p from Person p where p.institution = :institution and p.integratedNumber > :number order by p.integratedNumber""", Person.class)
                .setParameter(INSTITUTION, institution).setParameter("number", number).setMaxResults(max).getResultList();
    }

    @Override
    public List<Addressee> records(String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("""
                select a from Addressee a where a.institution = :institution and a.personId in :ids order by a.number""", Addressee.class)
                .setParameter(INSTITUTION, institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public List<UUID> withUnexplainedNumbers(String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("""
                select distinct n.personId from SealedIndividualNumber n where n.institution = :institution and n.personId in :ids
                and n.generation > 1 and not exists (select c.numberId from IndividualNumberChange c where c.numberId = n.id)""", UUID.class)
                .setParameter(INSTITUTION, institution).setParameter("ids", slice).getResultList());
    }
}
