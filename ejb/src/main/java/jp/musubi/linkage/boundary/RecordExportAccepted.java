package jp.musubi.linkage.boundary;

import java.time.Instant;
import java.util.UUID;

/** The export may be collected under {@code receiptNumber}. */
public record RecordExportAccepted(UUID receiptNumber, Instant acceptedAt) {
}
