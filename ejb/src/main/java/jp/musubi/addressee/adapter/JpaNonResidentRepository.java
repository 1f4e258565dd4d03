package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.NonResident;
import jp.musubi.addressee.domain.NonResidentContent;
import jp.musubi.addressee.domain.NonResidentCriteria;
import jp.musubi.addressee.domain.NonResidentRepository;
import jp.musubi.addressee.domain.NonResidentUse;
import jp.musubi.addressee.domain.NonResidentVersion;

/** 住登外者 in the database. Every query names the institution, because H2 has no row level security. */
@ApplicationScoped
class JpaNonResidentRepository implements NonResidentRepository {

    private final EntityManager entities;

    protected JpaNonResidentRepository() {
        this(null);
    }

    @Inject
    JpaNonResidentRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<NonResident> find(String institution, NonResidentNumber number) {
        return entities.createQuery("select r from NonResident r where r.institution = :institution and r.number = :number",
                NonResident.class).setParameter("institution", institution).setParameter("number", number.value())
                .getResultList().stream().findFirst();
    }

    @Override
    public Optional<NonResident> find(String institution, UUID id) {
        return entities.createQuery("select r from NonResident r where r.institution = :institution and r.id = :id", NonResident.class)
                .setParameter("institution", institution).setParameter("id", id).getResultList().stream().findFirst();
    }

    @Override
    public Optional<Addressee> addressee(String institution, NonResidentNumber number) {
        return entities.createQuery("select a from Addressee a where a.institution = :institution and a.number = :number",
                Addressee.class).setParameter("institution", institution).setParameter("number", number.value())
                .getResultList().stream().findFirst();
    }

    @Override
    public Optional<RegistrationState> stateOf(String institution, NonResidentNumber number) {
        return entities.createQuery("select a.state from Addressee a where a.institution = :institution and a.number = :number",
                RegistrationState.class).setParameter("institution", institution).setParameter("number", number.value())
                .getResultList().stream().findFirst();
    }

    @Override
    public boolean isTaken(String institution, AddresseeNumber number) {
        NonResidentNumber same = new NonResidentNumber(number.value());
        return find(institution, same).isPresent() || stateOf(institution, same).isPresent() || isCorporations(institution, same);
    }

    @Override
    public boolean isCorporations(String institution, NonResidentNumber number) {
        return !entities.createQuery("select c.id from Corporation c where c.institution = :institution and c.number = :number", UUID.class)
                .setParameter("institution", institution).setParameter("number", number.value()).getResultList().isEmpty();
    }

    @Override
    public NonResidentVersion current(NonResident record) {
        return entities.createQuery("""
                select v from NonResidentVersion v where v.nonResidentId = :id and v.revision = :revision""", NonResidentVersion.class)
                .setParameter("id", record.id()).setParameter("revision", record.revision()).getSingleResult();
    }

    @Override
    public List<NonResidentVersion> current(Collection<NonResident> found) {
        return Slices.query(found.stream().map(NonResident::id).toList(), slice -> entities.createQuery("""
                select v from NonResidentVersion v join NonResident r on r.id = v.nonResidentId and r.revision = v.revision
                where r.id in :ids""", NonResidentVersion.class).setParameter("ids", slice).getResultList());
    }

    @Override
    public List<NonResidentVersion> versions(NonResident record) {
        return entities.createQuery("select v from NonResidentVersion v where v.nonResidentId = :id order by v.revision",
                NonResidentVersion.class).setParameter("id", record.id()).getResultList();
    }

    @Override
    public String registeredBy(NonResident record) {
        return entities.createQuery("select v.recordedBy from NonResidentVersion v where v.nonResidentId = :id and v.revision = 1",
                String.class).setParameter("id", record.id()).getSingleResult();
    }

    @Override
    public List<NonResidentUse> uses(Collection<UUID> recordIds) {
        return Slices.query(recordIds, slice -> entities.createQuery(
                "select u from NonResidentUse u where u.nonResidentId in :ids", NonResidentUse.class)
                .setParameter("ids", slice).getResultList());
    }

    @Override
    public List<NonResident> agreeing(String institution, NonResidentContent content) {
        return entities.createQuery("""
                select r from NonResidentVersion v join NonResident r on r.id = v.nonResidentId and r.revision = v.revision
                where v.institution = :institution and v.content.keys.name = :name and v.content.keys.address = :address
                and v.content.birth.date = :born and (v.content.birth.unknown is null or v.content.birth.unknown <> '1')
                and (v.content.sex is null or v.content.sex in :sexes) and r.deleted = false and r.mergedInto is null""",
                NonResident.class).setParameter("institution", institution).setParameter("name", content.keys().name())
                .setParameter("address", content.keys().address()).setParameter("born", content.birth().date())
                .setParameter("sexes", agreeing(content.sex())).getResultList();
    }

    /** What is not known contradicts nothing. */
    private static List<String> agreeing(Sex sex) {
        return (sex == Sex.UNKNOWN ? Stream.of(Sex.values()) : Stream.of(sex, Sex.UNKNOWN)).map(Sex::code).toList();
    }

    @Override
    public boolean isMergeTarget(String institution, NonResidentNumber number) {
        return !entities.createQuery("select r.id from NonResident r where r.institution = :institution and r.mergedInto = :number",
                UUID.class).setParameter("institution", institution).setParameter("number", number.value())
                .setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public List<NonResident> mergedInto(String institution, Collection<NonResidentNumber> mains) {
        return Slices.query(mains.stream().map(NonResidentNumber::value).toList(), slice -> entities.createQuery(
                "select r from NonResident r where r.institution = :institution and r.mergedInto in :mains", NonResident.class)
                .setParameter("institution", institution).setParameter("mains", slice).getResultList());
    }

    @Override
    public List<NonResident> search(String institution, Optional<String> system, NonResidentCriteria criteria, String after, int max) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        text("v.content.keys.name", "name", criteria.nameKey(), criteria.partial(), conditions, values);
        text("v.content.keys.kana", "kana", criteria.kanaKey(), criteria.partial(), conditions, values);
        text("v.content.keys.address", "address", criteria.addressKey(), criteria.partial(), conditions, values);
        text("v.content.birth.date", "born", criteria.birthDate(), false, conditions, values);
        text("v.content.sex", "sex", criteria.sex(), false, conditions, values);
        TypedQuery<NonResident> query = entities.createQuery("""
                select r from NonResident r where r.institution = :institution and r.deleted = false and r.number > :after
                and (r.hiddenFromOthers = false or r.hiddenBy = :system)
                and exists (select 1 from NonResidentVersion v where v.nonResidentId = r.id and %s)
                order by r.number""".formatted(String.join(" and ", conditions)), NonResident.class)
                .setParameter("institution", institution).setParameter("after", after)
                .setParameter("system", system.orElse("")).setMaxResults(max);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void text(String column, String name, String value, boolean partial, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(partial ? column + " like concat('%', :" + name + ", '%') escape '\\'" : column + " = :" + name);
            values.put(name, partial ? value.replaceAll("[\\\\%_]", "\\\\$0") : value);
        }
    }

    @Override
    public void add(NonResident record) {
        entities.persist(record);
    }

    @Override
    public void add(NonResidentVersion version) {
        entities.persist(version);
    }

    @Override
    public void add(NonResidentUse use) {
        entities.persist(use);
    }
}
