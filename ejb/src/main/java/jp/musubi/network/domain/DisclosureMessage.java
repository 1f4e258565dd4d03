package jp.musubi.network.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * 情報提供等記録の開示請求 of the portal for one resident.
 *
 * @param code 符号 of the resident at the portal
 * @param from start of the period in which exchanges were received
 * @param to end of the period, exclusive
 * @param req the portal's signed request to the institutions, forwarded unchanged
 */
public record DisclosureMessage(
        @NotNull @Pattern(regexp = WireFormats.TOKEN) String code,
        @NotNull Instant from,
        @NotNull Instant to,
        @NotBlank @Size(max = WireFormats.MAX_REQUEST) String req) {
}
