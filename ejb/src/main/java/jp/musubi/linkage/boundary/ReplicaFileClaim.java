package jp.musubi.linkage.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A file that one job owns for the time of its lease.
 *
 * @param lease hand it back with every chunk; another owner's chunk is refused
 */
public record ReplicaFileClaim(@NotNull UUID file, @NotNull String institution, @NotNull UUID lease) {
}
