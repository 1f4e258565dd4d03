package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * 個人番号の変更. Who sends it names the number from before too, so that a slip in the 宛名番号 does not change another person's.
 *
 * @param changedOn day from which the new number is valid
 * @param messageId unique for the sender; a retry carries the same
 */
public record ChangeIndividualNumber(@NotNull @Pattern(regexp = "[0-9A-Za-z._-]{1,64}") String messageId,
        @NotNull @Pattern(regexp = AddresseeNumber.FORMAT) String addresseeNumber,
        @NotNull @Pattern(regexp = IndividualNumber.FORMAT) String formerNumber,
        @NotNull @Pattern(regexp = IndividualNumber.FORMAT) String newNumber,
        @NotNull LocalDate changedOn, @NotNull NumberChangeGround ground) {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "ChangeIndividualNumber[masked]";
    }
}
