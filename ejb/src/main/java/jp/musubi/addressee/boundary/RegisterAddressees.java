package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Registers or updates 宛名 records. The rows' own constraints are judged row by row inside the door, not here, so that
 * one bad row does not turn the good ones away.
 */
public record RegisterAddressees(
        @NotNull @Size(min = 1, max = RegisterAddressees.MOST_ROWS) List<@NotNull AddresseeRegistration> rows) {

    public static final int MOST_ROWS = 1_000;
}
