package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * One record of 副本 as an agency system sends it.
 *
 * @param recordNumber レコード識別番号, from 1 within its file
 * @param dataSet データセット識別項目コード
 * @param recordKey key of the record within person, information and data set
 * @param parentRecordKey null for a data set without parent
 * @param publicationDate 公開開始日
 * @param publishedEndDate 公開終了日, last day of publication; null while open
 * @param administrativeRegion 行政区, or null
 * @param items empty for a deletion
 */
public record ReplicaRow(
        @Min(1) @Max(9_999_999) int recordNumber,
        @NotNull @Pattern(regexp = Formats.ADDRESSEE_NUMBER) String addresseeNumber,
        @NotNull @Pattern(regexp = Formats.INFORMATION) String informationCode,
        @NotNull @Pattern(regexp = Formats.DATA_SET) String dataSet,
        @NotNull @Pattern(regexp = Formats.RECORD_KEY) String recordKey,
        @Pattern(regexp = Formats.RECORD_KEY) String parentRecordKey,
        @NotNull @Pattern(regexp = Formats.LAYOUT_VERSION) String layoutVersion,
        @NotNull LocalDate publicationDate,
        LocalDate publishedEndDate,
        @Pattern(regexp = Formats.REGION) String administrativeRegion,
        @NotNull RegistrationOrDeletion registrationOrDeletion,
        @NotNull @Size(max = 1000) List<@NotNull @Valid ReplicaItem> items) {
}
