package jp.musubi.linkage.boundary;

import java.time.Instant;

/**
 * One item handed over.
 *
 * @param name Japanese name from the layout; the code where the layout has no name
 * @param value null when {@code reasonOfNull} says why
 */
public record ProvidedItem(String code, String name, String version, Instant updatedAt, String value,
        String reasonOfNull) {
}
