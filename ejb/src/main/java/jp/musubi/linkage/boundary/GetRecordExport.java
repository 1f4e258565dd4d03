package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * 情報提供等記録取得結果ファイルの取得 (IF_TKM_40124).
 *
 * @param after {@code next} of the page before; null for the first page
 */
public record GetRecordExport(@NotNull @Valid MessageOrigin origin, @NotNull UUID receiptNumber,
        @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") String after) {
}
