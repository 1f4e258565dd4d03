package jp.musubi.identity.domain;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientAuthenticationVerifier;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientCredentialsSelector;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;
import com.nimbusds.oauth2.sdk.auth.verifier.JWTAudienceCheck;
import com.nimbusds.oauth2.sdk.auth.verifier.PKIClientX509CertificateBindingVerifier;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/**
 * クライアント認証. client_secret_jwt under HS256 and, for the transition, client_secret_basic; nothing else. The certificate of
 * the connection must be of the system that the client was registered for, so that a secret alone opens nothing.
 */
public class ClientProof {

    private static final Set<ClientAuthenticationMethod> METHODS = Set.of(ClientAuthenticationMethod.CLIENT_SECRET_JWT,
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    private static final Duration LONGEST_ASSERTION = Duration.ofMinutes(10);

    private final TokenStore store;
    private final ClientSecrets secrets;
    private final UsedSignIns usedAssertions;
    private final AuthorizationServer server;

    public ClientProof(TokenStore store, ClientSecrets secrets, UsedSignIns usedAssertions, AuthorizationServer server) {
        this.store = store;
        this.secrets = secrets;
        this.usedAssertions = usedAssertions;
        this.server = server;
    }

    /**
     * Proves the client, lets the decision fall and then uses the assertion up: that is the last thing that can fail, so that
     * it is committed with what it was used for, and one that achieved nothing is not burnt.
     *
     * @throws BusinessException IDN-0303 to IDN-0309, IDN-0314, and of the decision
     */
    <T> T prove(Caller caller, ClientAuthentication claimed, Function<OAuthClient, T> decision) {
        if (claimed == null || !METHODS.contains(claimed.getMethod()) || signedOtherwise(claimed)) {
            throw new BusinessException(IdentityError.CLIENT_METHOD_REFUSED);
        }
        OAuthClient client = store.client(claimed.getClientID().getValue())
                .orElseThrow(() -> new BusinessException(IdentityError.CLIENT_UNKNOWN));
        if (!client.isOf(caller)) {
            throw new BusinessException(client.institution().equals(caller.institution())
                    ? IdentityError.CLIENT_OF_ANOTHER_SYSTEM : IdentityError.CLIENT_OF_ANOTHER_INSTITUTION);
        }
        verify(claimed, client);
        if (client.isRevoked()) {
            throw new BusinessException(IdentityError.CLIENT_REVOKED);
        }
        T decided = decision.apply(client);
        if (claimed instanceof ClientSecretJWT signed) {
            useOnce(client, signed.getJWTAuthenticationClaimsSet().getJWTID());
        }
        return decided;
    }

    private static boolean signedOtherwise(ClientAuthentication claimed) {
        return claimed instanceof ClientSecretJWT signed
                && !JWSAlgorithm.HS256.equals(signed.getClientAssertion().getHeader().getAlgorithm());
    }

    /** An assertion without an id could be used by whoever reads it. */
    private void verify(ClientAuthentication claimed, OAuthClient client) {
        try {
            verifier(client).verify(claimed, null, null);
        } catch (InvalidClientException wrong) {
            throw new BusinessException(wrong == InvalidClientException.BAD_SECRET || wrong == InvalidClientException.BAD_JWT_HMAC
                    ? IdentityError.CLIENT_NOT_PROVEN : IdentityError.ASSERTION_INVALID, wrong);
        } catch (JOSEException broken) {
            throw new BusinessException(IdentityError.CLIENT_NOT_PROVEN, broken);
        }
        if (claimed instanceof ClientSecretJWT signed && signed.getJWTAuthenticationClaimsSet().getJWTID() == null) {
            throw new BusinessException(IdentityError.ASSERTION_INVALID);
        }
    }

    private ClientAuthenticationVerifier<Void> verifier(OAuthClient client) {
        return new ClientAuthenticationVerifier<>(new SecretOf(secrets.open(client)), (PKIClientX509CertificateBindingVerifier<Void>) null,
                Set.copyOf(Audience.create(server.audiences())), JWTAudienceCheck.LEGACY,
                null, LONGEST_ASSERTION.toSeconds());
    }

    private void useOnce(OAuthClient client, JWTID id) {
        if (!usedAssertions.use("oauth2-client:" + client.id(), IssuedAccessToken.hash(id.getValue()))) {
            throw new BusinessException(IdentityError.ASSERTION_REPLAYED);
        }
    }

    private record SecretOf(String secret) implements ClientCredentialsSelector<Void> {

        @Override
        public List<Secret> selectClientSecrets(ClientID id, ClientAuthenticationMethod method, Context<Void> context) {
            return List.of(new Secret(secret));
        }

        @Override
        public List<PublicKey> selectPublicKeys(ClientID id, ClientAuthenticationMethod method, JWSHeader header, boolean refresh,
                Context<Void> context) {
            return List.of();
        }
    }
}
