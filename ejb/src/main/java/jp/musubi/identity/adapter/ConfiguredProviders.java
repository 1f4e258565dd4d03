package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.identity.boundary.Realm;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.identity.domain.SignInProvider;
import jp.musubi.identity.domain.SignInProviders;
import jp.musubi.kernel.config.NodeConfiguration;

/** Providers from the settings {@code musubi.signin.<zone>.*}. A zone that nobody signs in to on this node needs none. */
@ApplicationScoped
class ConfiguredProviders implements SignInProviders {

    private final NodeConfiguration configuration;
    private final Map<Zone, SignInProvider> providers = new ConcurrentHashMap<>();

    protected ConfiguredProviders() {
        this(null);
    }

    @Inject
    ConfiguredProviders(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public SignInProvider of(Zone zone) {
        return providers.computeIfAbsent(zone, this::read);
    }

    @Override
    public boolean isBuiltIn(Zone zone) {
        return Realm.of(zone, configuration) == Realm.EMBEDDED;
    }

    private SignInProvider read(Zone zone) {
        String prefix = "musubi.signin." + zone.key() + ".";
        return new SignInProvider(zone, configuration.get(prefix + "issuer"),
                URI.create(configuration.get(prefix + "authorization.url")), configuration.get(prefix + "audience"),
                URI.create(configuration.get(prefix + "callback.url")), URI.create(configuration.get(prefix + "jwks.url")),
                zone == Zone.STAFF ? Set.of(configuration.get(prefix + "institutions").split("\\s*,\\s*")) : Set.of());
    }
}
