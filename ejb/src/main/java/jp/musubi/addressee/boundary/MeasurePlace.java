package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A place in the list of 支援措置 by their terms. It stays where it is when the measure there is renewed and so leaves it.
 *
 * @param termEndsOn of the measure that was seen last
 * @param id the same measure's
 */
public record MeasurePlace(@NotNull LocalDate termEndsOn, @NotNull UUID id) {

    /** Before every measure: the list from its beginning. */
    public static final MeasurePlace BEGINNING = new MeasurePlace(LocalDate.of(1, 1, 1), new UUID(0, 0));
}
