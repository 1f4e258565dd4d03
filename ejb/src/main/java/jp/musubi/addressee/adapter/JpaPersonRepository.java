package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.AddresseeVersion;
import jp.musubi.addressee.domain.OtherName;
import jp.musubi.addressee.domain.Person;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.addressee.domain.SupportMeasure;
import jp.musubi.addressee.domain.SupportMeasureDecision;
import jp.musubi.addressee.domain.SystemLink;

/** Persons in the database. Every query names the institution, because H2 has no row level security. */
@ApplicationScoped
class JpaPersonRepository implements PersonRepository {

    private final EntityManager entities;

    protected JpaPersonRepository() {
        this(null);
    }

    @Inject
    JpaPersonRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Addressee> addressees(String institution, Collection<AddresseeNumber> numbers) {
        return Slices.query(values(numbers), slice -> entities.createQuery(
                "select a from Addressee a where a.institution = :institution and a.number in :numbers", Addressee.class)
                .setParameter("institution", institution).setParameter("numbers", slice).getResultList());
    }

    @Override
    public Set<AddresseeNumber> ofCorporations(String institution, Collection<AddresseeNumber> numbers) {
        return Slices.query(values(numbers), slice -> entities.createQuery(
                "select c.number from Corporation c where c.institution = :institution and c.number in :numbers", String.class)
                .setParameter("institution", institution).setParameter("numbers", slice).getResultList())
                .stream().map(AddresseeNumber::new).collect(Collectors.toSet());
    }

    @Override
    public List<Addressee> representatives(String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("""
                select a from Person p join Addressee a on a.id = p.representativeId
                where p.institution = :institution and p.id in :ids""", Addressee.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public List<Person> persons(String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery(
                "select p from Person p where p.institution = :institution and p.id in :ids", Person.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public Optional<Person> person(String institution, IntegratedAddresseeNumber number) {
        return entities.createQuery(
                "select p from Person p where p.institution = :institution and p.integratedNumber = :number", Person.class)
                .setParameter("institution", institution).setParameter("number", number.value())
                .getResultList().stream().findFirst();
    }

    @Override
    public Map<AddresseeNumber, IntegratedAddresseeNumber> translate(String institution, Collection<AddresseeNumber> numbers) {
        Map<AddresseeNumber, IntegratedAddresseeNumber> translated = new HashMap<>();
        Slices.query(values(numbers), slice -> entities.createQuery("""
                select a.number as own, p.integratedNumber as integrated from Addressee a join Person p on p.id = a.personId
                where a.institution = :institution and a.number in :numbers""", Tuple.class)
                .setParameter("institution", institution).setParameter("numbers", slice).getResultList())
                .forEach(row -> translated.put(new AddresseeNumber(row.get("own", String.class)),
                        new IntegratedAddresseeNumber(row.get("integrated", String.class))));
        return translated;
    }

    @Override
    public Map<AddresseeNumber, UUID> holders(String institution, Collection<AddresseeNumber> numbers) {
        Map<AddresseeNumber, UUID> holders = new HashMap<>();
        Slices.query(values(numbers), slice -> entities.createQuery("""
                select a.number as own, a.personId as person from Addressee a
                where a.institution = :institution and a.number in :numbers""", Tuple.class)
                .setParameter("institution", institution).setParameter("numbers", slice).getResultList())
                .forEach(row -> holders.put(new AddresseeNumber(row.get("own", String.class)), row.get("person", UUID.class)));
        return holders;
    }

    @Override
    public Map<IntegratedAddresseeNumber, AddresseeNumber> representativeNumbers(String institution,
            Collection<IntegratedAddresseeNumber> numbers) {
        Map<IntegratedAddresseeNumber, AddresseeNumber> speaking = new HashMap<>();
        List<String> values = numbers.stream().map(IntegratedAddresseeNumber::value).toList();
        Slices.query(values, slice -> entities.createQuery("""
                select a.number as own, p.integratedNumber as integrated from Person p join Addressee a on a.id = p.representativeId
                where p.institution = :institution and p.integratedNumber in :numbers""", Tuple.class)
                .setParameter("institution", institution).setParameter("numbers", slice).getResultList())
                .forEach(row -> speaking.put(new IntegratedAddresseeNumber(row.get("integrated", String.class)),
                        new AddresseeNumber(row.get("own", String.class))));
        return speaking;
    }

    @Override
    public List<Addressee> bornOn(String institution, LocalDate day) {
        return entities.createQuery("select a from Addressee a where a.institution = :institution and a.basicInformation.birthDate = :day order by a.number",
                Addressee.class).setParameter("institution", institution).setParameter("day", day).getResultList();
    }

    @Override
    public Set<UUID> everInOneHousehold(String institution, UUID personId) {
        return Set.copyOf(entities.createQuery("""
                select distinct a.personId from HouseholdVersion v join v.members m join Addressee a on a.id = m.addresseeId
                where v.institution = :institution and v.id in (select w.id from HouseholdVersion w join w.members n
                join Addressee b on b.id = n.addresseeId where b.institution = :institution and b.personId = :person)""", UUID.class)
                .setParameter("institution", institution).setParameter("person", personId).getResultList());
    }

    @Override
    public List<Addressee> addresseesOf(String institution, UUID personId) {
        return entities.createQuery("select a from Addressee a where a.institution = :institution and a.personId = :person", Addressee.class)
                .setParameter("institution", institution).setParameter("person", personId).getResultList();
    }

    @Override
    public List<SystemLink> links(String institution, Collection<UUID> addresseeIds) {
        return Slices.query(addresseeIds, slice -> entities.createQuery(
                "select l from SystemLink l where l.institution = :institution and l.addresseeId in :ids", SystemLink.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public Map<IntegratedAddresseeNumber, List<AddresseeNumber>> linkedNumbers(String institution, BusinessSystem system,
            Collection<IntegratedAddresseeNumber> numbers) {
        Map<IntegratedAddresseeNumber, List<AddresseeNumber>> linked = new HashMap<>();
        List<String> values = numbers.stream().map(IntegratedAddresseeNumber::value).distinct().toList();
        Slices.query(values, slice -> entities.createQuery("""
                select a.number as own, p.integratedNumber as integrated from Person p join Addressee a on a.personId = p.id
                join SystemLink l on l.addresseeId = a.id where p.institution = :institution and p.integratedNumber in :numbers
                and l.businessId = :business and l.ownSystemId = :own""", Tuple.class)
                .setParameter("institution", institution).setParameter("numbers", slice)
                .setParameter("business", system.businessId()).setParameter("own", system.ownSystemId()).getResultList())
                .forEach(row -> linked.computeIfAbsent(new IntegratedAddresseeNumber(row.get("integrated", String.class)),
                        unused -> new ArrayList<>()).add(new AddresseeNumber(row.get("own", String.class))));
        return linked;
    }

    @Override
    public Optional<Addressee> addressee(String institution, UUID id) {
        return Optional.ofNullable(entities.find(Addressee.class, id)).filter(found -> found.institution().equals(institution));
    }

    @Override
    public void add(SystemLink link) {
        entities.persist(link);
    }

    @Override
    public List<SupportMeasure> supportMeasures(String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("""
                select m from SupportMeasure m where m.institution = :institution and m.personId in :ids
                order by m.recordedAt""", SupportMeasure.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public List<SupportMeasure> supportMeasures(String institution, IntegratedAddresseeNumber number) {
        return entities.createQuery("""
                select m from Person p join SupportMeasure m on m.personId = p.id
                where p.institution = :institution and p.integratedNumber = :number""", SupportMeasure.class)
                .setParameter("institution", institution).setParameter("number", number.value()).getResultList();
    }

    @Override
    public List<SupportMeasureDecision> measureDecisions(String institution, Collection<UUID> measureIds) {
        return Slices.query(measureIds, slice -> entities.createQuery("""
                select d from SupportMeasureDecision d where d.institution = :institution and d.measureId in :ids
                order by d.decidedAt, d.id""", SupportMeasureDecision.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public void add(SupportMeasureDecision decision) {
        entities.persist(decision);
    }

    @Override
    public void add(Person person) {
        entities.persist(person);
    }

    @Override
    public void add(Addressee addressee) {
        entities.persist(addressee);
    }

    @Override
    public void add(AddresseeVersion version) {
        entities.persist(version);
    }

    @Override
    public List<AddresseeVersion> versions(String institution, Collection<UUID> addresseeIds) {
        return Slices.query(addresseeIds, slice -> entities.createQuery("""
                select v from AddresseeVersion v where v.institution = :institution and v.addresseeId in :ids
                order by v.recordedAt, v.id""", AddresseeVersion.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public void add(OtherName name) {
        entities.persist(name);
    }

    @Override
    public List<OtherName> otherNames(String institution, Collection<UUID> addresseeIds) {
        return Slices.query(addresseeIds, slice -> entities.createQuery(
                "select o from OtherName o where o.institution = :institution and o.addresseeId in :ids", OtherName.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public void add(SupportMeasure measure) {
        entities.persist(measure);
    }

    private static List<String> values(Collection<AddresseeNumber> numbers) {
        return numbers.stream().map(AddresseeNumber::value).distinct().toList();
    }
}
