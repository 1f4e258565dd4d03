package jp.musubi.linkage.boundary;

import java.util.List;
import java.util.UUID;

/**
 * How far a file is, and which of its rows were not taken.
 *
 * @param rows rows read so far; all of them once the state is final
 * @param rejectedRows at most 1,000, in row order; ask again after the last one
 * @param moreRejectedRows whether there are more
 */
public record ReplicaFileResult(UUID receiptNumber, String fileName, State state, int rows, int registered, int deleted,
        int rejected, List<RejectedReplicaRow> rejectedRows, boolean moreRejectedRows) {

    public enum State {
        /** Waits for the job. */
        WAITING,
        LOADING,
        /** Every row was looked at. */
        LOADED,
        /** Not the XML of a replica file from some row on; the rows before it were taken. */
        UNREADABLE
    }
}
