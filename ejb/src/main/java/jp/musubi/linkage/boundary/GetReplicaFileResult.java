package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * 特定個人情報更新結果ファイルの取得 (IF_DBM_20314).
 *
 * @param afterRow list rejected rows after this row number; 0 from the beginning
 */
public record GetReplicaFileResult(@NotNull @Valid MessageOrigin origin, @NotNull UUID receiptNumber,
        @Min(0) int afterRow) {
}
