package jp.musubi.disclosure.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what an entry is to say; leaves out what is empty, since canonical bytes know no null. */
final class FactSheet {

    private final Map<String, Object> facts = new HashMap<>();

    FactSheet with(String name, String text) {
        if (text != null && !text.isEmpty()) {
            facts.put(name, text);
        }
        return this;
    }

    FactSheet with(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            facts.put(name, texts);
        }
        return this;
    }

    FactSheet with(String name, Instant instant) {
        return instant == null ? this : with(name, CanonicalJson.time(instant.truncatedTo(ChronoUnit.MICROS)));
    }

    Map<String, Object> facts() {
        return facts;
    }
}
