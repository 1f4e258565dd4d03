package jp.musubi.linkage.boundary;

/**
 * Where loading stands after a chunk.
 *
 * @param rows rows done, the checkpoint
 */
public record ReplicaFileProgress(int rows, boolean finished) {
}
