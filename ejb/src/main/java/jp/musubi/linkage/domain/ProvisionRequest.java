package jp.musubi.linkage.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.musubi.linkage.boundary.Formats;

/**
 * 提供の求め as the hub passes it on ({@code docs/hub-contract.md}).
 *
 * @param code 符号 of the person at this institution
 * @param spi 特定個人情報名コード
 * @param onDate day of the inquiry at the requester
 * @param legalBasis entry of the hub's legal table
 * @param req the requester's own signed request
 */
public record ProvisionRequest(
        @NotNull @Pattern(regexp = Formats.MANAGEMENT_NUMBER) String managementNumber,
        @NotNull @Pattern(regexp = "[0-9a-f]{32}") String code,
        @NotNull @Pattern(regexp = Formats.INSTITUTION) String requester,
        @NotNull @Pattern(regexp = Formats.TASK) String task,
        @NotNull @Pattern(regexp = Formats.PROCEDURE) String procedure,
        @NotNull @Pattern(regexp = Formats.INFORMATION) String spi,
        LocalDate onDate,
        @Size(max = 400) String legalBasis,
        @NotNull @Size(max = 8_192) String req) {
}
