package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.musubi.network.domain.InstitutionCode;
import jp.musubi.network.domain.InstitutionCodeRepository;

/** 符号 in the hub's database. */
@ApplicationScoped
class JpaInstitutionCodes implements InstitutionCodeRepository {

    private final EntityManager entities;

    protected JpaInstitutionCodes() {
        this(null);
    }

    @Inject
    JpaInstitutionCodes(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void addMissing(Collection<InstitutionCode> codes) {
        Query insert = entities.createNativeQuery("""
                insert into network.institution_code (id, party, link_id, code, created_at)
                values (:id, :party, :person, :code, :at) on conflict do nothing""");
        for (InstitutionCode code : codes) {
            insert.setParameter("id", code.id()).setParameter("party", code.party()).setParameter("person", code.linkId())
                    .setParameter("code", code.code()).setParameter("at", code.createdAt()).executeUpdate();
        }
    }

    @Override
    public List<InstitutionCode> ofPersons(String party, Collection<String> linkIds) {
        return select("c.party = :first and c.linkId in (:second)", party, linkIds).getResultList();
    }

    @Override
    public Optional<InstitutionCode> byCode(String party, String code) {
        return select("c.party = :first and c.code = :second", party, code).getResultStream().findFirst();
    }

    @Override
    public Optional<InstitutionCode> ofPerson(String party, String linkId) {
        return select("c.party = :first and c.linkId = :second", party, linkId).getResultStream().findFirst();
    }

    @Override
    public List<InstitutionCode> everywhere(String linkId) {
        return entities.createQuery("select c from NetworkInstitutionCode c where c.linkId = :person order by c.party",
                InstitutionCode.class).setParameter("person", linkId).getResultList();
    }

    private TypedQuery<InstitutionCode> select(String condition, String first, Object second) {
        return entities.createQuery("select c from NetworkInstitutionCode c where " + condition, InstitutionCode.class)
                .setParameter("first", first).setParameter("second", second);
    }
}
