package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Which past is asked for.
 *
 * @param asOf what was so on this day
 * @param knownOn as it was known at the end of this day
 */
public record HistoryDays(@NotNull LocalDate asOf, @NotNull LocalDate knownOn) {
}
