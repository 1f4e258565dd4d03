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

    /** 型と桁数 of a layout's record keys. */
    ItemForm keyForm(Layout layout);

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
     * 型と桁数 of a value, and 版 of the item that it belongs to.
     *
     * @param type null where any text will do
     * @param length characters without the sign, 0 where any number will do
     * @param version 項目の版, null where any will do, and for a key
     */
    record ItemForm(ValueType type, int length, String version) {

        /** Where nothing is laid down. */
        public static final ItemForm ANY = new ItemForm(null, 0, null);

        boolean fits(String value) {
            int characters = value.codePointCount(0, value.length()) - (type == ValueType.NUMBER && value.startsWith("-") ? 1 : 0);
            return (type == null || type.form.matcher(value).matches()) && (length == 0 || characters <= length);
        }

        /** An item need not say its version. */
        boolean hasVersion(String said) {
            return said == null || version == null || version.equals(said);
        }
    }

    /** A version of one data set's layout. */
    record Layout(String information, String dataSet, String version) {
    }
}
