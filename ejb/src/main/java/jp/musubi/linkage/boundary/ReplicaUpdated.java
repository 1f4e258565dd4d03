package jp.musubi.linkage.boundary;

/**
 * What became of the record.
 *
 * @param code code of the refusal, or null
 * @param message what to do about the refusal, in Japanese, or null
 */
public record ReplicaUpdated(ReplicaOutcome outcome, String code, String message) {
}
