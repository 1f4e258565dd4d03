package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A decision on another administrator's proposal. */
public record DecideStaffChange(@NotNull UUID id, @NotNull StaffOutcome outcome) {
}
