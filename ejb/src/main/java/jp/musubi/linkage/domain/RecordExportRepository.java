package jp.musubi.linkage.domain;

import java.util.Optional;
import java.util.UUID;

/** 情報提供等記録取得要求 of one institution. */
public interface RecordExportRepository {

    void add(RecordExportRequest request);

    Optional<RecordExportRequest> find(String institution, UUID id);
}
