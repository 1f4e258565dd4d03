package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A clerk's decision about a measure.
 *
 * @param until the new term's last day; not asked for when the measure ends
 * @param version of the measure that the clerk looked at
 */
public record DecideMeasure(@NotNull UUID id, @NotNull MeasureDecision decision, LocalDate until, int version,
        @NotBlank @Size(max = 500) String reason) {

    /** Masked: the reason may speak of the person. */
    @Override
    public String toString() {
        return "DecideMeasure[" + id + ", " + decision + "]";
    }
}
