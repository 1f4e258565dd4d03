package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A clerk's wish to link a record by hand.
 *
 * @param doubtId that it answers; null when a clerk begins with a registered record
 * @param integratedNumber 団体内統合宛名番号 to link to; null for an unlinking
 * @param wrongSince since when the present link is wrong; null for since it was made, and for a record that is not registered yet
 * @param reason the clerk's own words
 */
public record ProposeLink(UUID doubtId, @NotNull @Pattern(regexp = AddresseeNumber.FORMAT) String addresseeNumber, @NotNull LinkAct act,
        @Pattern(regexp = AddresseeNumber.FORMAT) String integratedNumber, LocalDate wrongSince,
        @NotBlank @Size(max = REASON_LENGTH) String reason) {

    public static final int REASON_LENGTH = 400;
}
