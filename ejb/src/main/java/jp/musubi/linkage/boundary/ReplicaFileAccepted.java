package jp.musubi.linkage.boundary;

import java.time.Instant;
import java.util.UUID;

/** The file is kept and will be loaded, which the job also learns as an event; {@code receiptNumber} asks for its result. */
public record ReplicaFileAccepted(UUID receiptNumber, Instant acceptedAt) {
}
