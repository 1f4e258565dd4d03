package jp.musubi.network.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 情報照会 as it reaches the hub: who is asked about whom (by 符号) for what, never an answer's content.
 *
 * @param code 符号 of the person at the requester
 * @param spi 特定個人情報名コード
 * @param onDate day of the inquiry at the requester (Asia/Tokyo)
 * @param nonDisclosure 不開示: the requester judged that the fact of this exchange is kept from the person (番号法 23条2項)
 * @param req the requester's signed request, forwarded unchanged
 */
public record InquiryMessage(
        @NotNull @Pattern(regexp = WireFormats.MANAGEMENT_NUMBER) String managementNumber,
        @NotNull @Pattern(regexp = WireFormats.TOKEN) String code,
        @NotNull @Pattern(regexp = WireFormats.PARTY) String provider,
        @NotNull @Pattern(regexp = WireFormats.TASK) String task,
        @NotNull @Pattern(regexp = WireFormats.PROCEDURE) String procedure,
        @NotNull @Pattern(regexp = WireFormats.INFORMATION) String spi,
        @NotNull LocalDate onDate,
        boolean nonDisclosure,
        @NotBlank @Size(max = WireFormats.MAX_REQUEST) String req) {
}
