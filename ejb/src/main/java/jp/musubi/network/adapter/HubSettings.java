package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.network.domain.PartyCertificateFile;

/** The hub's settings and their defaults. */
@ApplicationScoped
class HubSettings {

    private final NodeConfiguration configuration;

    protected HubSettings() {
        this(null);
    }

    @Inject
    HubSettings(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Party code of the hub: {@code musubi.hub.party}. */
    public String partyCode() {
        return configuration.find("musubi.hub.party").orElse("9900000000000000");
    }

    public Path partyFile() {
        return configuration.registrations().resolve("parties.csv");
    }

    public Path certificateFile() {
        return configuration.registrations().resolve(PartyCertificateFile.NAME);
    }

    /** How many institutions are asked side by side: {@code musubi.hub.fanout.threads}. */
    public int fanOutThreads() {
        return configuration.find("musubi.hub.fanout.threads").map(Integer::valueOf).orElse(16);
    }

    /** How long one disclosure waits for the institutions: {@code musubi.hub.fanout.seconds}. */
    public Duration fanOutTime() {
        return Duration.ofSeconds(configuration.find("musubi.hub.fanout.seconds").map(Long::valueOf).orElse(10L));
    }
}
