package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
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

    private static final String SIGN_OUT = "signout.url";

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

    /** Also asked where residents come by card alone and no provider is configured. */
    @Override
    public Optional<String> signOutUrl(Zone zone) {
        return configuration.find(prefix(zone) + SIGN_OUT).isPresent() ? SignInProviders.super.signOutUrl(zone) : Optional.empty();
    }

    private static String prefix(Zone zone) {
        return "musubi.signin." + zone.key() + ".";
    }

    private SignInProvider read(Zone zone) {
        String prefix = prefix(zone);
        return new SignInProvider(zone, configuration.get(prefix + "issuer"),
                URI.create(configuration.get(prefix + "authorization.url")), configuration.get(prefix + "audience"),
                URI.create(configuration.get(prefix + "callback.url")), URI.create(configuration.get(prefix + "jwks.url")),
                configuration.find(prefix + SIGN_OUT).map(URI::create),
                zone == Zone.STAFF ? Set.of(configuration.get(prefix + "institutions").split("\\s*,\\s*")) : Set.of());
    }
}
