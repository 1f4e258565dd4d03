package jp.musubi.addressee.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.boundary.NonResidentItem;

/** What a message says: its parameters that are set. An empty text sets nothing. */
public final class GivenItems {

    private final Map<NonResidentItem, String> values = new EnumMap<>(NonResidentItem.class);

    public GivenItems(Map<NonResidentItem, String> values) {
        values.forEach((item, value) -> {
            if (!value.isEmpty()) {
                this.values.put(item, value);
            }
        });
    }

    Optional<String> value(NonResidentItem item) {
        return Optional.ofNullable(values.get(item));
    }

    /** The text, or null when it is not set. */
    String text(NonResidentItem item) {
        return values.get(item);
    }

    String text(NonResidentItem item, String otherwise) {
        return values.getOrDefault(item, otherwise);
    }

    boolean has(NonResidentItem item) {
        return values.containsKey(item);
    }

    boolean hasAny(Collection<NonResidentItem> items) {
        return items.stream().anyMatch(values::containsKey);
    }

    /** Whether a flag is up. */
    boolean isSet(NonResidentItem flag) {
        return "1".equals(values.get(flag));
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "GivenItems[masked]";
    }
}
