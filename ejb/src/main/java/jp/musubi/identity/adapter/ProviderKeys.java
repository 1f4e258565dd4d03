package jp.musubi.identity.adapter;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
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
import java.security.PublicKey;
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

    private static final int SHORTEST_RSA = 2048;

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
    public Optional<PublicKey> find(SignInProvider provider, JWSAlgorithm algorithm, String keyId) {
        JWKMatcher.Builder wanted = new JWKMatcher.Builder().keyID(keyId).keyUses(KeyUse.SIGNATURE, null).algorithms(algorithm, null);
        wanted = JWSAlgorithm.ES256.equals(algorithm) ? wanted.keyType(KeyType.EC).curve(Curve.P_256) : wanted.keyType(KeyType.RSA).minKeySize(SHORTEST_RSA);
        try {
            return sources.computeIfAbsent(provider.jwks(), this::source).get(new JWKSelector(wanted.build()), null).stream().findFirst()
                    .map(AsymmetricJWK.class::cast).map(ProviderKeys::publicKey);
        } catch (RateLimitReachedException askedTooOften) {
            return Optional.empty();
        } catch (KeySourceException e) {
            throw new BusinessException(IdentityError.PROVIDER_UNREACHABLE, e);
        }
    }

    private static PublicKey publicKey(AsymmetricJWK key) {
        try {
            return key.toPublicKey();
        } catch (JOSEException e) {
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
