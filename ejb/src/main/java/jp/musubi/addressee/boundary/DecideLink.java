package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A decision on another clerk's proposal, in the deciding clerk's own words.
 *
 * @param seen of the view that he decides on
 */
public record DecideLink(@NotNull UUID proposalId, @NotNull LinkOutcome outcome,
        @NotBlank @Size(max = ProposeLink.REASON_LENGTH) String reason, @NotNull @Size(max = 64) String seen) {
}
