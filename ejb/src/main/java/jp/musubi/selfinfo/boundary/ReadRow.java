package jp.musubi.selfinfo.boundary;

import java.time.Instant;
import java.util.List;

/**
 * One look at the resident's data.
 *
 * @param sentence who looked and what for, in one plain sentence
 * @param department name of the office that looked, or empty
 * @param items plain words for what was seen, where the items have such words
 * @param managementNumber exchange that it belongs to, or empty
 */
public record ReadRow(Instant at, String institution, String institutionName, String department, String kind, String sentence,
        String task, List<String> items, String managementNumber) {

    public ReadRow {
        items = List.copyOf(items);
    }
}
