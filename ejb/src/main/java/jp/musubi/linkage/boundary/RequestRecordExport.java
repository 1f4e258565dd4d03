package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 情報提供等記録取得要求ファイルの登録 (IF_TKM_40113): records of the days from {@code from} to {@code to}, both included, JST. */
public record RequestRecordExport(@NotNull @Valid MessageOrigin origin, @NotNull LocalDate from, @NotNull LocalDate to) {
}
