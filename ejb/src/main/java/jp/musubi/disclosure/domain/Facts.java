package jp.musubi.disclosure.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an entry says, by name. An absent name was empty when it was written. */
public record Facts(Map<String, Object> values) {

    private static final Set<String> WRITING = Set.of("id", "recordedAt");

    public Facts {
        values = Map.copyOf(values);
    }

    String text(String name) {
        return (String) values.getOrDefault(name, "");
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    boolean says(String name) {
        return values.containsKey(name);
    }

    List<String> texts(String name) {
        return ((List<?>) values.getOrDefault(name, List.of())).stream().map(String.class::cast).toList();
    }

    boolean contains(Map<String, Object> others) {
        return values.entrySet().containsAll(others.entrySet());
    }

    /** All but what belongs to the act of writing. */
    Facts withoutWriting() {
        Map<String, Object> rest = new HashMap<>(values);
        rest.keySet().removeAll(WRITING);
        return new Facts(rest);
    }
}
