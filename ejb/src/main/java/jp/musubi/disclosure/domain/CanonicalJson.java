package jp.musubi.disclosure.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Canonicalization Scheme (RFC 8785) for what records hold: strings, whole numbers, truth values, arrays, objects.
 * No null and no fraction, so that there is one spelling only. Instants are strings in UTC with six decimals.
 */
final class CanonicalJson {

    /** Largest whole number that every JSON reader keeps exact (RFC 7493). */
    private static final long LARGEST = (1L << 53) - 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Map<Character, String> SHORT = Map.of('\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r",
            '"', "\\\"", '\\', "\\\\");

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {
    }

    /** @throws IllegalArgumentException when a value has no canonical form here; the message names its type only */
    static byte[] bytes(Map<String, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.object(object);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private void value(Object value) {
        if (value instanceof String text) {
            string(text);
        } else if (value instanceof Boolean flag) {
            out.append(flag.booleanValue());
        } else if (value instanceof Integer || value instanceof Long) {
            number(((Number) value).longValue());
        } else if (value instanceof Instant instant) {
            string(time(instant));
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else {
            throw new IllegalArgumentException("no canonical form: " + (value == null ? "null" : value.getClass().getName()));
        }
    }

    private void number(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("number not exact in JSON");
        }
        out.append(number);
    }

    private void array(List<?> list) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
    }

    /** Java compares strings by UTF-16 code units, which is the order that RFC 8785 asks for. */
    private void object(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, element) -> sorted.put((String) name, element));
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(unit).append(text.charAt(++i));
            } else {
                unit(unit);
            }
        }
        out.append('"');
    }

    private void unit(char unit) {
        if (Character.isSurrogate(unit)) {
            throw new IllegalArgumentException("lone surrogate");
        }
        String escape = SHORT.get(unit);
        if (escape != null) {
            out.append(escape);
        } else if (unit < ' ') {
            out.append(String.format("\\u%04x", (int) unit));
        } else {
            out.append(unit);
        }
    }
}
