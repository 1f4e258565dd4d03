package jp.musubi.kernel.zone;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.kernel.config.NodeConfiguration;

/** Networks that a node may serve: {@code musubi.zones}, comma-separated; all of them when the setting is absent. */
public enum NodeZone {
    RESIDENT, STAFF, EXCHANGE, HUB, STANDIN;

    /** @throws IllegalArgumentException when a zone is misspelt: a node must not start on a guess */
    public static Set<NodeZone> servedBy(NodeConfiguration configuration) {
        return configuration.find("musubi.zones").map(NodeZone::parse).orElseGet(() -> EnumSet.allOf(NodeZone.class));
    }

    private static Set<NodeZone> parse(String names) {
        return Stream.of(names.strip().split("\\s*,\\s*")).map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
