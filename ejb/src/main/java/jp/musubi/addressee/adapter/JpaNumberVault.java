package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.domain.Fingerprint;
import jp.musubi.addressee.domain.IndividualNumberChange;
import jp.musubi.addressee.domain.NumberKind;
import jp.musubi.addressee.domain.NumberLook;
import jp.musubi.addressee.domain.NumberVault;
import jp.musubi.addressee.domain.SealedNumber;

/** Sealed numbers in the database: one table per kind. */
@ApplicationScoped
class JpaNumberVault implements NumberVault {

    private final EntityManager entities;

    protected JpaNumberVault() {
        this(null);
    }

    @Inject
    JpaNumberVault(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<SealedNumber> withFingerprints(NumberKind kind, String institution, Collection<Fingerprint> fingerprints) {
        List<byte[]> keys = fingerprints.stream().map(Fingerprint::bytes).toList();
        return Slices.query(keys, slice -> entities.createQuery("select n from " + kind.type().getSimpleName()
                + " n where n.institution = :institution and n.fingerprint in :fingerprints", SealedNumber.class)
                .setParameter("institution", institution).setParameter("fingerprints", slice).getResultList());
    }

    @Override
    public List<SealedNumber> ofPersons(NumberKind kind, String institution, Collection<UUID> personIds) {
        return Slices.query(personIds, slice -> entities.createQuery("select n from " + kind.type().getSimpleName()
                + " n where n.institution = :institution and n.personId in :ids", SealedNumber.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    @Override
    public Map<IntegratedAddresseeNumber, SealedNumber> current(NumberKind kind, String institution,
            Collection<IntegratedAddresseeNumber> numbers) {
        Map<IntegratedAddresseeNumber, SealedNumber> newest = new HashMap<>();
        List<String> keys = numbers.stream().map(IntegratedAddresseeNumber::value).distinct().toList();
        Slices.query(keys, slice -> entities.createQuery("select p.integratedNumber as number, n as sealed from Person p join "
                + kind.type().getSimpleName() + " n on n.personId = p.id where p.institution = :institution"
                + " and p.integratedNumber in :numbers order by n.generation", Tuple.class)
                .setParameter("institution", institution).setParameter("numbers", slice).getResultList())
                .forEach(row -> newest.put(new IntegratedAddresseeNumber(row.get("number", String.class)),
                        row.get("sealed", SealedNumber.class)));
        return newest;
    }

    @Override
    public List<IndividualNumberChange> changes(String institution, UUID personId) {
        return entities.createQuery("""
                select c from IndividualNumberChange c join SealedIndividualNumber n on n.id = c.numberId
                where c.institution = :institution and n.personId = :person""", IndividualNumberChange.class)
                .setParameter("institution", institution).setParameter("person", personId).getResultList();
    }

    @Override
    public List<SealedNumber> sealedBefore(NumberKind kind, String institution, int keyGeneration, int max) {
        return entities.createQuery("select n from " + kind.type().getSimpleName()
                + " n where n.institution = :institution and n.keyGeneration < :generation order by n.keyGeneration, n.id", SealedNumber.class)
                .setParameter("institution", institution).setParameter("generation", keyGeneration).setMaxResults(max).getResultList();
    }

    @Override
    public long countSealedBefore(NumberKind kind, String institution, int keyGeneration) {
        return entities.createQuery("select count(n) from " + kind.type().getSimpleName()
                + " n where n.institution = :institution and n.keyGeneration < :generation", Long.class)
                .setParameter("institution", institution).setParameter("generation", keyGeneration).getSingleResult();
    }

    @Override
    public void add(NumberLook look) {
        entities.persist(look);
    }

    @Override
    public void add(IndividualNumberChange change) {
        entities.persist(change);
    }

    @Override
    public void add(SealedNumber number) {
        entities.persist(number);
    }
}
