package jp.musubi.bench;

import java.time.Duration;

/** What the run is told by system properties; the defaults stand in the Maven profile. */
final class Setting {

    private Setting() {
    }

    /**
     * @throws IllegalStateException if the property is missing or no number
     */
    static int of(String property) {
        Integer value = Integer.getInteger(property);
        if (value == null) {
            throw new IllegalStateException("-D" + property + "=<number> is missing");
        }
        return value;
    }

    static Duration seconds(String property) {
        return Duration.ofSeconds(of(property));
    }
}
