package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * 情報照会内容の登録 (IF_SKI_10111).
 *
 * @param nonDisclosure 照会側不開示コード: the fact of this inquiry is withheld from the person
 * @param conditionType 照会条件区分, one digit; only 0, without a condition, is offered
 * @param yearType 照会年度区分, one digit; only 0, without a year, is offered
 * @param from 照会開始日付; not offered
 * @param to 照会終了日付; not offered
 */
public record RegisterInquiry(
        @NotNull @Valid MessageOrigin origin,
        @NotNull @Pattern(regexp = Formats.ADDRESSEE_NUMBER) String addresseeNumber,
        @NotNull @Pattern(regexp = Formats.TASK) String taskCode,
        @NotNull @Pattern(regexp = Formats.PROCEDURE) String procedureCode,
        @NotNull @Pattern(regexp = Formats.INSTITUTION) String providerInstitution,
        @NotNull @Pattern(regexp = Formats.INFORMATION) String informationCode,
        boolean nonDisclosure,
        @NotNull @Pattern(regexp = Formats.DIGIT) String conditionType,
        @NotNull @Pattern(regexp = Formats.DIGIT) String yearType,
        LocalDate from,
        LocalDate to) {
}
