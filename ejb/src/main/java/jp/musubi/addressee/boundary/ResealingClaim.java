package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * An institution's vault that one job owns for the time of its lease.
 *
 * @param lease hand it back with every chunk; another owner's chunk is refused
 */
public record ResealingClaim(@NotNull String institution, @NotNull UUID lease) {
}
