package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 番号変換依頼. The numbers' own constraints are judged row by row inside the door, so that one bad row does not turn the
 * good ones away.
 */
public record TranslateNumbers(@NotNull TranslationDirection direction,
        @NotNull @Size(min = 1, max = TranslateNumbers.MOST_ROWS) List<String> numbers) {

    /** Files between systems are split at this size. */
    public static final int MOST_ROWS = 10_000;

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "TranslateNumbers[masked]";
    }
}
