package jp.musubi.legalbasis.boundary;

/**
 * Answer to a {@link PermissionQuestion}.
 *
 * @param legalBasis citation of the entry that decided, empty where there is none
 * @param version version of the table that decided
 */
public record PermissionDecision(boolean allowed, DecisionReason reason, String legalBasis, String version) {
}
