package jp.musubi.identity.adapter;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.SignInProvider;
import jp.musubi.identity.domain.SigningKeys;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;

/** Published keys, kept for five minutes. An unknown key id fetches them anew, at most twice in half a minute however many ask. */
@ApplicationScoped
class ProviderKeys implements SigningKeys {

    private final ResourceRetriever retriever;
    private final Map<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();

    protected ProviderKeys() {
        this.retriever = null;
    }

    @Inject
    ProviderKeys(NodeConfiguration configuration) {
        this(new KeySetRetriever(configuration.find("musubi.signin.anchors")));
    }

    ProviderKeys(ResourceRetriever retriever) {
        this.retriever = retriever;
    }

    @Override
    public Optional<ECKey> find(SignInProvider provider, String keyId) {
        JWKMatcher wanted = new JWKMatcher.Builder().keyType(KeyType.EC).curve(Curve.P_256).keyID(keyId)
                .keyUses(KeyUse.SIGNATURE, null).algorithms(JWSAlgorithm.ES256, null).build();
        try {
            return sources.computeIfAbsent(provider.jwks(), this::source).get(new JWKSelector(wanted), null).stream()
                    .findFirst().map(JWK::toECKey);
        } catch (RateLimitReachedException askedTooOften) {
            return Optional.empty();
        } catch (KeySourceException e) {
            throw new BusinessException(IdentityError.PROVIDER_UNREACHABLE, e);
        }
    }

    private JWKSource<SecurityContext> source(URI jwks) {
        try {
            return JWKSourceBuilder.create(jwks.toURL(), retriever).refreshAheadCache(false).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an address of a key set: " + jwks, e);
        }
    }
}
