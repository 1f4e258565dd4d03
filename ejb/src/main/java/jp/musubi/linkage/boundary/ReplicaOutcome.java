package jp.musubi.linkage.boundary;

/** What became of one record of 副本. */
public enum ReplicaOutcome {
    REGISTERED, DELETED, REJECTED
}
