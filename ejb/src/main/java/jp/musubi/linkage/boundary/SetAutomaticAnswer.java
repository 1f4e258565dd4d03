package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * 自動応答不可フラグの設定: for a person (IF_DBM_50111, {@code informationCode} null) or for one information of a person
 * (IF_DBM_40111).
 *
 * @param disabled true: a clerk must decide before anything is sent
 * @param until last day; null until it is taken back
 */
public record SetAutomaticAnswer(
        @NotNull @Valid MessageOrigin origin,
        @NotNull @Pattern(regexp = Formats.ADDRESSEE_NUMBER) String addresseeNumber,
        @Pattern(regexp = Formats.INFORMATION) String informationCode,
        boolean disabled,
        LocalDate until) {
}
