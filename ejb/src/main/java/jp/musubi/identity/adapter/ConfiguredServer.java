package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import jp.musubi.identity.domain.AuthorizationServer;
import jp.musubi.kernel.config.NodeConfiguration;

/** Address of the authorization server: {@code musubi.oauth2.issuer}. */
@ApplicationScoped
class ConfiguredServer implements AuthorizationServer {

    private final NodeConfiguration configuration;

    protected ConfiguredServer() {
        this(null);
    }

    @Inject
    ConfiguredServer(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public URI issuer() {
        return URI.create(configuration.get("musubi.oauth2.issuer"));
    }
}
