package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 番号変換依頼ファイル. Rows of CSV (RFC 4180) without a header, of which one column has the numbers; the other columns are
 * handed on as they are.
 *
 * @param column place of the numbers, from 1
 * @param businessId as in {@link TranslateNumbers}
 * @param ownSystemId as in {@link TranslateNumbers}
 */
public record TranslateFile(@NotNull TranslationDirection direction, @Min(1) @Max(1_000) int column,
        @NotNull @Size(min = 1, max = 4_000_000) String file,
        @Pattern(regexp = BusinessSystem.BUSINESS_ID) String businessId, @Pattern(regexp = BusinessSystem.OWN_SYSTEM_ID) String ownSystemId) {

    /** Of no system's links: back to the record that speaks for each person. */
    public TranslateFile(TranslationDirection direction, int column, String file) {
        this(direction, column, file, null, null);
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "TranslateFile[masked]";
    }
}
