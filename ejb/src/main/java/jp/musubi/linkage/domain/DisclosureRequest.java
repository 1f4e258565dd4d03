package jp.musubi.linkage.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 情報提供等記録の開示請求 as the hub passes it on.
 *
 * @param code 符号 of the person at this institution
 * @param req the portal's own signed request
 */
public record DisclosureRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{32}") String code,
        @NotNull @Size(max = 8_192) String req) {
}
