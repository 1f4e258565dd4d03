package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import jp.musubi.network.domain.LegalRow;
import jp.musubi.network.domain.LegalRowRepository;

/** The imported legal table in the hub's database. */
@ApplicationScoped
class JpaLegalRows implements LegalRowRepository {

    private final EntityManager entities;

    protected JpaLegalRows() {
        this(null);
    }

    @Inject
    JpaLegalRows(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<String> newestVersion() {
        return Optional.ofNullable(entities.createQuery("select max(r.version) from NetworkLegalRow r", String.class).getSingleResult());
    }

    @Override
    public List<LegalRow> rows(String version) {
        return entities.createQuery("select r from NetworkLegalRow r where r.version = :version", LegalRow.class)
                .setParameter("version", version).getResultList();
    }

    @Override
    public void add(List<LegalRow> rows) {
        rows.forEach(entities::persist);
        entities.flush();
        entities.clear();
    }
}
