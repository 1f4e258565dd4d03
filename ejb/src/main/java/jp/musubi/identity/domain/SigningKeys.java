package jp.musubi.identity.domain;

import com.nimbusds.jose.JWSAlgorithm;
import java.security.PublicKey;
import java.util.Optional;

/** Public keys of the sign-in providers. */
public interface SigningKeys {

    /**
     * The provider's signature key of that id, if it is one for that algorithm.
     *
     * @throws jp.musubi.kernel.error.BusinessException PROVIDER_UNREACHABLE
     */
    Optional<PublicKey> find(SignInProvider provider, JWSAlgorithm algorithm, String keyId);
}
