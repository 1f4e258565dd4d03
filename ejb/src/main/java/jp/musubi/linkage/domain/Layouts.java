package jp.musubi.linkage.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** データ標準レイアウト: which versions are in force, what their items are called, which reasons stand for a missing value. */
public interface Layouts {

    boolean isInForce(Layout layout, LocalDate on);

    /** Names of the items of some layouts. */
    Map<Layout, Map<String, String>> itemNames(Collection<Layout> layouts);

    /** What each item of a layout may hold, by 項目コード; empty for a layout that is unknown. */
    Map<String, ItemForm> forms(Layout layout);

    Set<String> reasonsOfNull();

    /** What a value looks like. */
    enum ValueType {
        /** Digits of half width, a minus sign before them where there is need. */
        NUMBER("-?[0-9]+"),
        TEXT("[^\\p{Cntrl}]+");

        private final Pattern form;

        ValueType(String form) {
            this.form = Pattern.compile(form);
        }
    }

    /**
     * 型と桁数 of an item's value.
     *
     * @param type null where any text will do
     * @param length characters without the sign, 0 where any number will do
     */
    record ItemForm(ValueType type, int length) {

        boolean fits(String value) {
            int characters = value.codePointCount(0, value.length()) - (type == ValueType.NUMBER && value.startsWith("-") ? 1 : 0);
            return (type == null || type.form.matcher(value).matches()) && (length == 0 || characters <= length);
        }
    }

    /** A version of one data set's layout. */
    record Layout(String information, String dataSet, String version) {
    }
}
