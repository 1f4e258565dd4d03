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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.domain.corporation.Corporation;
import jp.musubi.addressee.domain.corporation.CorporationRepository;
import jp.musubi.addressee.domain.corporation.CorporationVersion;

/** Corporations in the database. Every query names the institution, because H2 has no row level security. */
@ApplicationScoped
class JpaCorporationRepository implements CorporationRepository {

    private final EntityManager entities;

    protected JpaCorporationRepository() {
        this(null);
    }

    @Inject
    JpaCorporationRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Corporation> numbered(String institution, Collection<AddresseeNumber> numbers) {
        return with(institution, "number", numbers.stream().map(AddresseeNumber::value).toList());
    }

    @Override
    public List<Corporation> withCorporateNumbers(String institution, Collection<CorporateNumber> numbers) {
        return with(institution, "corporateNumber", numbers.stream().map(CorporateNumber::value).toList());
    }

    @Override
    public List<Corporation> withIds(String institution, Collection<UUID> ids) {
        return with(institution, "id", ids);
    }

    private <K> List<Corporation> with(String institution, String key, Collection<K> keys) {
        return Slices.query(keys, slice -> entities.createQuery(
                "select c from Corporation c where c.institution = :institution and c." + key + " in :keys", Corporation.class)
                .setParameter("institution", institution).setParameter("keys", slice).getResultList());
    }

    @Override
    public List<Corporation> everBranchesOf(String institution, AddresseeNumber head) {
        return entities.createQuery("""
                select c from Corporation c where c.institution = :institution and c.id in (
                select v.corporationId from CorporationVersion v where v.institution = :institution and v.headNumber = :head)""", Corporation.class)
                .setParameter("institution", institution).setParameter("head", head.value()).getResultList();
    }

    @Override
    public List<CorporationVersion> versions(String institution, Collection<UUID> corporationIds) {
        return Slices.query(corporationIds, slice -> entities.createQuery(
                "select v from CorporationVersion v where v.institution = :institution and v.corporationId in :ids", CorporationVersion.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public Set<UUID> containing(String institution, List<List<String>> words, int most) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> conditions = words.stream().map(word -> word.stream().map(key -> {
            String value = "v" + values.size();
            values.put(value, "%" + key.replaceAll("[\\\\%_]", "\\\\$0") + "%");
            return "v.keys.name like :%1$s escape '\\' or v.keys.kana like :%1$s escape '\\' or v.keys.address like :%1$s escape '\\'".formatted(value);
        }).collect(Collectors.joining(" or ", "(", ")"))).toList();
        TypedQuery<UUID> query = entities.createQuery("select distinct v.corporationId from CorporationVersion v where v.institution = :institution and "
                + String.join(" and ", conditions), UUID.class).setParameter("institution", institution).setMaxResults(most);
        values.forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    @Override
    public Set<AddresseeNumber> ofPersons(String institution, Collection<AddresseeNumber> numbers) {
        List<String> texts = numbers.stream().map(AddresseeNumber::value).toList();
        return Stream.of("Addressee", "NonResident").flatMap(persons -> Slices.query(new ArrayList<>(texts), slice -> entities.createQuery(
                "select p.number from " + persons + " p where p.institution = :institution and p.number in :numbers", String.class)
                .setParameter("institution", institution).setParameter("numbers", slice).getResultList()).stream())
                .map(AddresseeNumber::new).collect(Collectors.toSet());
    }

    @Override
    public void add(Corporation corporation) {
        entities.persist(corporation);
    }

    @Override
    public void add(CorporationVersion version) {
        entities.persist(version);
    }
}
