package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.musubi.network.domain.InstitutionCode;
import jp.musubi.network.domain.InstitutionCodeRepository;
import org.hibernate.Session;

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
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, codes));
    }

    /** In one batch; the mapper would look for each first. */
    private static void insert(Connection connection, Collection<InstitutionCode> codes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into network.institution_code (id, party, link_id, code, created_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            for (InstitutionCode code : codes) {
                insert.setObject(1, code.id());
                insert.setString(2, code.party());
                insert.setString(3, code.linkId());
                insert.setString(4, code.code());
                insert.setObject(5, code.createdAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<InstitutionCode> ofPersons(String party, Collection<String> linkIds) {
        return select("c.party = :first and c.linkId in (:second)", party, linkIds).getResultList();
    }

    @Override
    public Optional<InstitutionCode> byCode(String party, String code) {
        return select("c.party = :first and c.code = :second", party, code).getResultList().stream().findFirst();
    }

    @Override
    public List<InstitutionCode> pair(String requester, String code, String provider) {
        return entities.createQuery("""
                select c from NetworkInstitutionCode c where c.party in (:requester, :provider) and c.linkId = (
                    select a.linkId from NetworkInstitutionCode a where a.party = :requester and a.code = :code)""",
                InstitutionCode.class).setParameter("requester", requester).setParameter("provider", provider)
                .setParameter("code", code).getResultList();
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
