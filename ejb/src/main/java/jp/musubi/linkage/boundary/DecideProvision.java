package jp.musubi.linkage.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A clerk's decision on a held inquiry: 情報提供送信の許可 (IF_TKY_20511) or a refusal.
 *
 * @param version of the row the clerk looked at
 * @param reason the clerk's own words; stays at this institution
 */
public record DecideProvision(
        @NotNull @Pattern(regexp = Formats.MANAGEMENT_NUMBER) String managementNumber,
        @NotNull Decision decision,
        int version,
        @NotBlank @Size(max = REASON_LENGTH) String reason) {

    public static final int REASON_LENGTH = 400;

    public enum Decision {
        PERMIT, REFUSE
    }
}
