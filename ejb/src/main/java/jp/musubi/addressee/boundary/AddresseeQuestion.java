package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jp.musubi.disclosure.boundary.RecordFormats;

/**
 * 団体内統合宛名基本情報の照会.
 *
 * @param taskCode 事務コード that it is asked for; recorded for the person
 */
public record AddresseeQuestion(@NotNull String addresseeNumber, @NotNull @Pattern(regexp = RecordFormats.TASK) String taskCode) {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeQuestion[masked]";
    }
}
