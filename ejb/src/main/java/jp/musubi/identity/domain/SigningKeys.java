package jp.musubi.identity.domain;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Optional;

/** Public keys of the sign-in providers. */
public interface SigningKeys {

    /**
     * The provider's P-256 signature key of that id.
     *
     * @throws jp.musubi.kernel.error.BusinessException PROVIDER_UNREACHABLE
     */
    Optional<ECKey> find(SignInProvider provider, String keyId);
}
