package jp.musubi.addressee.adapter;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold of those who are found, with the values apart. */
class SearchConditions {

    private static final char FIRST_FIGURE = '0';
    private static final char BEHIND_FIGURES = '9' + 1;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    final void all(String condition) {
        conditions.add(condition);
    }

    final void add(String condition, Object value) {
        conditions.add(condition.formatted(name(value)));
    }

    final void any(List<String> alternatives) {
        conditions.add("(" + String.join(" or ", alternatives) + ")");
    }

    final String text() {
        return String.join(" and ", conditions);
    }

    final void bind(Query query) {
        values.forEach(query::setParameter);
    }

    final String name(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    final List<String> beginnings(List<String> keys, String... columns) {
        List<String> beginnings = new ArrayList<>();
        for (String key : keys) {
            String from = name(key);
            String to = name(successor(key));
            Stream.of(columns).forEach(column -> beginnings.add("%3$s >= %1$s and %3$s < %2$s".formatted(from, to, column)));
        }
        return beginnings;
    }

    /** Of addresses with a house number that does not go on. */
    final List<String> houses(List<String> keys, String column) {
        return keys.stream().map(key -> {
            String there = String.join(" or ", beginnings(List.of(key), column));
            return Character.isDigit(key.codePointBefore(key.length())) ? "%1$s and not (%2$s >= %3$s and %2$s < %4$s)"
                    .formatted(there, column, name(key + FIRST_FIGURE), name(key + BEHIND_FIGURES)) : there;
        }).toList();
    }

    /** For {@code like}, with a backslash as escape. */
    final String part(String key) {
        return name("%" + key.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }

    /** The first text behind all that begin with the key. */
    private static String successor(String key) {
        int last = key.codePointBefore(key.length());
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return key.substring(0, key.length() - Character.charCount(last)) + Character.toString(next);
    }
}
