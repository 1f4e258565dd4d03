package jp.musubi.linkage.domain;

import jp.musubi.linkage.boundary.LinkageError;

/**
 * Why one row is not taken.
 *
 * @param detail name of a field, or empty; never content
 */
public record RejectedRow(LinkageError error, String detail) {

    static RejectedRow of(LinkageError error) {
        return new RejectedRow(error, "");
    }
}
