package jp.musubi.addressee.boundary.corporation;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;

/**
 * 法人の照会, by one of the two numbers.
 *
 * @param on what was so on this day, null for today
 * @param asKnownOn what had been recorded by the end of this day, null for now
 */
public record CorporationQuestion(@Pattern(regexp = AddresseeNumber.FORMAT) String addresseeNumber,
        @Pattern(regexp = CorporateNumber.FORMAT) String corporateNumber, LocalDate on, LocalDate asKnownOn) {
}
