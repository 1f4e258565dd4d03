package jp.musubi.linkage.boundary;

import java.util.List;
import java.util.UUID;

/**
 * One page of exported records, oldest first.
 *
 * @param next hand it back for the next page; null on the last
 */
public record RecordExport(UUID receiptNumber, List<ExportedRecord> records, String next) {
}
