package jp.musubi.addressee.boundary.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.disclosure.boundary.RecordFormats;

/**
 * Who is in this person's household, by this law, on this day?
 *
 * @param taskCode 事務コード that it is asked for; recorded for everybody in the answer
 * @param on 基準日, null for today
 * @param asKnownOn what had been recorded by the end of this day, null for now
 */
public record HouseholdQuestion(@NotNull @Pattern(regexp = AddresseeNumber.FORMAT) String addresseeNumber,
        @NotNull @Pattern(regexp = RecordFormats.TASK) String taskCode, @NotNull @Pattern(regexp = HouseholdRegistration.CODE) String kind,
        LocalDate on, LocalDate asKnownOn) {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "HouseholdQuestion[masked]";
    }
}
