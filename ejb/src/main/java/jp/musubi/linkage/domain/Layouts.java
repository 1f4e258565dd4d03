package jp.musubi.linkage.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** データ標準レイアウト: which versions are in force, what their items are called, which reasons stand for a missing value. */
public interface Layouts {

    boolean isInForce(Layout layout, LocalDate on);

    /** Names of the items of some layouts. */
    Map<Layout, Map<String, String>> itemNames(Collection<Layout> layouts);

    Set<String> reasonsOfNull();

    /** A version of one data set's layout. */
    record Layout(String information, String dataSet, String version) {
    }
}
