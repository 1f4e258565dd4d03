package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 番号変換依頼. The numbers' own constraints are judged row by row inside the door, so that one bad row does not turn the
 * good ones away.
 *
 * @param businessId 業務ID of the system whose 宛名番号 are wanted back; null with {@code ownSystemId} for those with the 統合宛名フラグ
 * @param ownSystemId 独自施策システム等ID of that system
 */
public record TranslateNumbers(@NotNull TranslationDirection direction,
        @NotNull @Size(min = 1, max = TranslateNumbers.MOST_ROWS) List<String> numbers,
        @Pattern(regexp = BusinessSystem.BUSINESS_ID) String businessId, @Pattern(regexp = BusinessSystem.OWN_SYSTEM_ID) String ownSystemId) {

    /** Files between systems are split at this size. */
    public static final int MOST_ROWS = 10_000;

    /** Of no system's links: back to the record that speaks for each person. */
    public TranslateNumbers(TranslationDirection direction, List<String> numbers) {
        this(direction, numbers, null, null);
    }

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "TranslateNumbers[masked]";
    }
}
