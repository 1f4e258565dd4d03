package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.household.Household;
import jp.musubi.addressee.domain.household.HouseholdKind;
import jp.musubi.addressee.domain.household.HouseholdRepository;
import jp.musubi.addressee.domain.household.HouseholdVersion;
import jp.musubi.addressee.domain.household.RelationshipWord;

/** Households in the database. Every query names the institution, because H2 has no row level security. */
@ApplicationScoped
class JpaHouseholdRepository implements HouseholdRepository {

    private final EntityManager entities;

    protected JpaHouseholdRepository() {
        this(null);
    }

    @Inject
    JpaHouseholdRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<HouseholdKind> kinds() {
        return entities.createQuery("select distinct k from HouseholdKind k left join fetch k.roles order by k.id", HouseholdKind.class).getResultList();
    }

    @Override
    public List<RelationshipWord> relationshipWords() {
        return entities.createQuery("select w from RelationshipWord w order by w.place", RelationshipWord.class).getResultList();
    }

    @Override
    public Set<String> kindsOf(String institution, String system, LocalDate on) {
        return Set.copyOf(entities.createNativeQuery("""
                select kind from addressee.household_registrar where institution = :institution and system = :system
                and valid_from <= :day and (valid_until is null or valid_until >= :day)""", String.class)
                .setParameter("institution", institution).setParameter("system", system).setParameter("day", on).getResultList());
    }

    @Override
    public List<Household> households(String institution, String kind, Collection<String> numbers) {
        return Slices.query(numbers, slice -> entities.createQuery(
                "select h from Household h where h.institution = :institution and h.kind = :kind and h.number in :numbers", Household.class)
                .setParameter("institution", institution).setParameter("kind", kind).setParameter("numbers", slice).getResultList());
    }

    @Override
    public List<Household> householdsOf(String institution, Collection<String> kinds, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("""
                select h from Household h where h.institution = :institution and h.kind in :kinds and h.id in (
                select v.householdId from HouseholdVersion v join v.members m join Addressee a on a.id = m.addresseeId
                where a.institution = :institution and a.personId in :persons) order by h.kind, h.number""", Household.class)
                .setParameter("institution", institution).setParameter("kinds", kinds).setParameter("persons", slice).getResultList())
                .stream().distinct().toList();
    }

    @Override
    public List<HouseholdVersion> versions(String institution, Collection<UUID> householdIds) {
        return Slices.query(householdIds, slice -> entities.createQuery("""
                select distinct v from HouseholdVersion v left join fetch v.members
                where v.institution = :institution and v.householdId in :ids""", HouseholdVersion.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public List<Addressee> records(String institution, Collection<UUID> addresseeIds) {
        return Slices.query(addresseeIds, slice -> entities.createQuery(
                "select a from Addressee a where a.institution = :institution and a.id in :ids", Addressee.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public void add(Household household) {
        entities.persist(household);
    }

    @Override
    public void add(HouseholdVersion version) {
        entities.persist(version);
    }
}
