package jp.musubi.addressee.boundary.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Registers households together: all or none, so that somebody can leave one and enter another.
 *
 * @param messageId unique for the sender; a retry carries the same
 */
public record RegisterHouseholds(@NotNull @Pattern(regexp = "[0-9A-Za-z._-]{1,64}") String messageId,
        @NotNull @Size(min = 1, max = RegisterHouseholds.MOST) List<@NotNull @Valid HouseholdRegistration> households) {

    public static final int MOST = 100;

    public RegisterHouseholds {
        households = households == null ? null : List.copyOf(households);
    }
}
