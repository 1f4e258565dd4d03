package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import jp.musubi.kernel.config.NodeConfiguration;

/** Settings of the intermediary server on this node. */
@ApplicationScoped
class LinkageSettings {

    private final NodeConfiguration configuration;

    protected LinkageSettings() {
        this(null);
    }

    @Inject
    LinkageSettings(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Party code of the hub: {@code musubi.hub.party}. */
    String hub() {
        return configuration.find("musubi.hub.party").orElse("9900000000000000");
    }

    /** Party code of the portal: {@code musubi.portal.party}. */
    String portal() {
        return configuration.find("musubi.portal.party").orElse("9900000000000001");
    }

    /** Party code of J-LIS: {@code musubi.jlis.party}. */
    String jlis() {
        return configuration.find("musubi.jlis.party").orElse("9800000000000000");
    }

    /** How many inquiries may wait here to be sent right after their commit: {@code musubi.linkage.dispatch.queue}. */
    int dispatchQueue() {
        return configuration.find("musubi.linkage.dispatch.queue").map(Integer::valueOf).orElse(400);
    }

    /** How many inquiries are sent side by side: {@code musubi.linkage.dispatch.threads}. */
    int dispatchThreads() {
        return configuration.find("musubi.linkage.dispatch.threads").map(Integer::valueOf).orElse(8);
    }

    URI hubOperation(String operation) {
        return URI.create(configuration.hub() + "/" + operation);
    }

    URI jlisOperation(String operation) {
        return URI.create(configuration.jlis() + "/" + operation);
    }
}
