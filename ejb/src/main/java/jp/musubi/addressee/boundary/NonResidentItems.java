package jp.musubi.addressee.boundary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * 住登外者宛名基本情報 as a whole, for who is about to change it.
 *
 * @param revision 履歴番号
 * @param items what is known, each in the words of the official API
 */
public record NonResidentItems(NonResidentNumber number, int revision, Map<NonResidentItem, String> items) {

    public NonResidentItems {
        Map<NonResidentItem, String> known = new EnumMap<>(NonResidentItem.class);
        known.putAll(items);
        items = Collections.unmodifiableMap(known);
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentItems[masked]";
    }
}
