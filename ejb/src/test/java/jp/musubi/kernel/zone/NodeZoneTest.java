package jp.musubi.kernel.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import jp.musubi.kernel.config.NodeConfiguration;
import org.junit.jupiter.api.Test;

class NodeZoneTest {

    @Test
    void a_node_serves_every_zone_unless_the_operator_names_some() {
        assertThat(NodeZone.servedBy(setting(null))).containsExactlyInAnyOrder(NodeZone.values());
        assertThat(NodeZone.servedBy(setting("staff, Exchange"))).containsExactlyInAnyOrder(NodeZone.STAFF, NodeZone.EXCHANGE);
    }

    @Test
    void a_misspelt_zone_is_no_zone() {
        assertThatThrownBy(() -> NodeZone.servedBy(setting("residents"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static NodeConfiguration setting(String zones) {
        return new NodeConfiguration() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(zones).filter(value -> key.equals("musubi.zones"));
            }
        };
    }
}
