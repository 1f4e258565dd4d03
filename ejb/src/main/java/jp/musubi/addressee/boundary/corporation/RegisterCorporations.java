package jp.musubi.addressee.boundary.corporation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Registers or updates corporations and branches. The rows' own constraints are judged row by row inside the door, not here, so that
 * one bad row does not turn the good ones away.
 */
public record RegisterCorporations(
        @NotNull @Size(min = 1, max = RegisterCorporations.MOST_ROWS) List<@NotNull CorporationRegistration> rows) {

    public static final int MOST_ROWS = 1_000;
}
