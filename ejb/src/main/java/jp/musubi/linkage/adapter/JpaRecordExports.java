package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.linkage.domain.RecordExportRepository;
import jp.musubi.linkage.domain.RecordExportRequest;

/** 情報提供等記録取得要求 in the platform's database. */
@ApplicationScoped
class JpaRecordExports implements RecordExportRepository {

    private final EntityManager entities;

    protected JpaRecordExports() {
        this(null);
    }

    @Inject
    JpaRecordExports(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(RecordExportRequest request) {
        entities.persist(request);
    }

    @Override
    public Optional<RecordExportRequest> find(String institution, UUID id) {
        return Optional.ofNullable(entities.find(RecordExportRequest.class, id))
                .filter(request -> request.institution().equals(institution));
    }
}
