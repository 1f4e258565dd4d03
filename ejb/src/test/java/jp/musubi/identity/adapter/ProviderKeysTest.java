package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.SignInProvider;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderKeysTest {

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void keeps_the_key_set_and_asks_little_for_ids_that_do_not_exist() {
        ProviderKeys keys = new ProviderKeys(url -> {
            fetched.incrementAndGet();
            return new Resource(new JWKSet(IdentityFixture.KEY.toPublicJWK()).toString(), "application/json");
        });

        assertThat(keys.find(IdentityFixture.STAFF, JWSAlgorithm.ES256, "k1")).isPresent();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.find(IdentityFixture.STAFF, JWSAlgorithm.ES256, "unknown" + i)).isEmpty();
        }

        assertThat(fetched.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void gives_a_key_for_its_own_algorithm_and_none_that_is_short() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("r1").generate();
        RSAKey shortKey = new RSAKeyGenerator(1024, true).keyID("r2").generate();
        ProviderKeys keys = new ProviderKeys(url -> new Resource(new JWKSet(List.of(IdentityFixture.KEY, rsa, shortKey)).toPublicJWKSet().toString(), "application/json"));

        assertThat(keys.find(IdentityFixture.STAFF, JWSAlgorithm.RS256, "r1")).contains(rsa.toPublicKey());
        assertThat(keys.find(IdentityFixture.STAFF, JWSAlgorithm.ES256, "r1")).isEmpty();
        assertThat(keys.find(IdentityFixture.STAFF, JWSAlgorithm.RS256, "k1")).isEmpty();
        assertThat(keys.find(IdentityFixture.STAFF, JWSAlgorithm.RS256, "r2")).isEmpty();
    }

    @Test
    void says_when_the_provider_cannot_be_reached() {
        ProviderKeys keys = new ProviderKeys(url -> {
            throw new IOException("no route");
        });

        assertThatThrownBy(() -> keys.find(IdentityFixture.STAFF, JWSAlgorithm.ES256, "k1")).isInstanceOfSatisfying(BusinessException.class,
                e -> assertThat(e.errorCode()).isEqualTo(IdentityError.PROVIDER_UNREACHABLE));
    }

    @Test
    void reads_a_key_set_from_a_file(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("jwks.json"), new JWKSet(IdentityFixture.KEY.toPublicJWK()).toString());
        SignInProvider provider = new SignInProvider(IdentityFixture.RESIDENT.zone(), "i", URI.create("https://a"), "c",
                URI.create("https://b"), file.toUri(), Optional.empty(), Set.of());

        assertThat(new ProviderKeys(new KeySetRetriever(Optional.empty())).find(provider, JWSAlgorithm.ES256, "k1")).isPresent();
    }

    @Test
    void fetches_over_nothing_but_https() {
        assertThatThrownBy(() -> new KeySetRetriever(Optional.empty()).retrieveResource(URI.create("http://localhost/k").toURL()))
                .isInstanceOf(IOException.class).hasMessageContaining("https only");
    }
}
