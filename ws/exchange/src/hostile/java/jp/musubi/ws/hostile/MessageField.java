package jp.musubi.ws.hostile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a message as the contract's schema has it: a leaf with a simple type, or a group of fields.
 *
 * @param path names from the message to here
 * @param prefix of its namespace: {@code c} for what all families share, {@code m} for the family's own
 * @param required whether the message must have it
 * @param repeated whether JSON has a list
 * @param leaf facets and a sound value; null of a group
 */
record MessageField(String path, String prefix, String name, boolean required, boolean repeated, LeafType leaf, List<MessageField> children) {

    private static final String INITIALS = "SPI";

    /** Every leaf below. */
    Stream<MessageField> leaves() {
        return leaf != null ? Stream.of(this) : children.stream().flatMap(MessageField::leaves);
    }

    /** @param spoilt texts of leaves by path that are not to be sound; an empty text leaves the field out */
    String xml(Map<String, String> spoilt) {
        String text = spoilt.getOrDefault(path, leaf == null ? children.stream().map(child -> child.xml(spoilt)).collect(Collectors.joining()) : leaf.sound());
        return spoilt.containsKey(path) && text.isEmpty() ? "" : "<%1$s:%2$s>%3$s</%1$s:%2$s>".formatted(prefix, name, text);
    }

    /** The member of JSON: its name and its value; empty when it is left out. */
    String json(Map<String, String> spoilt) {
        if (spoilt.containsKey(path) && spoilt.get(path).isEmpty()) {
            return "";
        }
        String value = leaf == null ? "{" + jsonMembers(spoilt) + "}" : leaf.json(spoilt.getOrDefault(path, leaf.sound()));
        return "\"" + jsonName() + "\":" + (repeated ? "[" + value + "]" : value);
    }

    String jsonMembers(Map<String, String> spoilt) {
        return children.stream().map(child -> child.json(spoilt)).filter(member -> !member.isEmpty()).collect(Collectors.joining(","));
    }

    /** The first letter is small, also in SPI. */
    private String jsonName() {
        return name.startsWith(INITIALS) ? "spi" + name.substring(INITIALS.length()) : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
