package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.AddresseeVersion;
import jp.musubi.addressee.domain.LinkReverification;
import jp.musubi.addressee.domain.Person;
import jp.musubi.addressee.domain.ReverificationRepository;

/** Runs of the re-verification in the database. */
@ApplicationScoped
class JpaReverifications implements ReverificationRepository {

    private static final String INSTITUTION = "institution";

    /** What is noted when a row is taken that makes somebody else of a record. */
    private static final Set<AddresseeError> OF_CHANGES = EnumSet.of(AddresseeError.GIVEN_NAME_CHANGED,
            AddresseeError.GIVEN_NAME_CHANGED_BESIDE_TWIN, AddresseeError.BIRTH_DATE_OR_SEX_CHANGED);

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
    public List<AddresseeVersion> statesSinceLink(String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("""
                select v from AddresseeVersion v join Addressee a on a.id = v.addresseeId
                where a.institution = :institution and a.personId in :ids and v.supersededAt >= a.linkedAt and not v.belated
                and (v.basicInformation.name <> a.basicInformation.name or v.basicInformation.sex <> a.basicInformation.sex
                    or v.basicInformation.birthDate is distinct from a.basicInformation.birthDate
                    or v.basicInformation.birthDateUnknown is distinct from a.basicInformation.birthDateUnknown)
                and exists (select n.id from SealedIndividualNumber n where n.personId = a.personId)
                order by v.supersededAt desc, v.id""", AddresseeVersion.class)
                .setParameter(INSTITUTION, institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public Map<AddresseeNumber, Instant> changesNoted(String institution, Collection<AddresseeNumber> records) {
        return Slices.query(records, slice -> entities.createQuery("""
                select d.addresseeNumber as number, max(d.foundAt) as noted from LinkDoubt d
                where d.institution = :institution and d.addresseeNumber in :numbers and d.code in :codes group by d.addresseeNumber""", Tuple.class)
                .setParameter(INSTITUTION, institution).setParameter("codes", OF_CHANGES)
                .setParameter("numbers", slice.stream().map(AddresseeNumber::value).toList()).getResultList()).stream()
                .collect(Collectors.toMap(row -> new AddresseeNumber(row.get("number", String.class)), row -> row.get("noted", Instant.class)));
    }

    @Override
    public List<UUID> withUnexplainedNumbers(String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("""
                select distinct n.personId from SealedIndividualNumber n where n.institution = :institution and n.personId in :ids
                and n.generation > 1 and not exists (select c.numberId from IndividualNumberChange c where c.numberId = n.id)""", UUID.class)
                .setParameter(INSTITUTION, institution).setParameter("ids", slice).getResultList());
    }
}
