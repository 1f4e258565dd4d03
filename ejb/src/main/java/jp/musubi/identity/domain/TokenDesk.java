package jp.musubi.identity.domain;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.identity.boundary.GrantedToken;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.OAuthMessage;
import jp.musubi.identity.boundary.TokenStatus;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/** Gives out access tokens, says what they are worth and lets them be used. The SDK reads the protocol, the rules are ours. */
public class TokenDesk {

    private static final int TOKEN_BYTES = 32;

    private final TokenStore store;
    private final ClientProof proof;
    private final AuthorizationServer server;
    private final Clock clock;

    public TokenDesk(TokenStore store, ClientProof proof, AuthorizationServer server, Clock clock) {
        this.store = store;
        this.proof = proof;
        this.server = server;
        this.clock = clock;
    }

    public GrantedToken issue(Caller caller, OAuthMessage message) {
        TokenRequest request = read(message, TokenRequest::parse);
        if (!GrantType.CLIENT_CREDENTIALS.equals(request.getAuthorizationGrant().getType())) {
            throw new BusinessException(IdentityError.GRANT_UNSUPPORTED);
        }
        return proof.prove(caller, request.getClientAuthentication(), client -> grant(client, scopes(client, request.getScope())));
    }

    private GrantedToken grant(OAuthClient client, Set<String> scopes) {
        String token = new BearerAccessToken(TOKEN_BYTES).getValue();
        store.add(IssuedAccessToken.issue(token, client, scopes, clock.instant()));
        return new GrantedToken(token, IssuedAccessToken.LIFE.toSeconds(), String.join(" ", scopes));
    }

    /** 権限を最小に留める: what was asked for, or all that the client has, but of one providing system only. */
    private static Set<String> scopes(OAuthClient client, Scope asked) {
        Set<String> scopes = asked == null || asked.isEmpty() ? client.scopes() : new LinkedHashSet<>(asked.toStringList());
        if (!client.scopes().containsAll(scopes)) {
            throw new BusinessException(IdentityError.SCOPE_NOT_GRANTED);
        }
        if (scopes.stream().map(scope -> scope.substring(0, scope.indexOf(':'))).collect(Collectors.toSet()).size() > 1) {
            throw new BusinessException(IdentityError.SCOPE_OF_SEVERAL_SYSTEMS);
        }
        return scopes;
    }

    public TokenStatus introspect(Caller caller, OAuthMessage message) {
        TokenIntrospectionRequest request = read(message, TokenIntrospectionRequest::parse);
        return proof.prove(caller, request.getClientAuthentication(), client -> store.token(IssuedAccessToken.hash(request.getToken().getValue()))
                .filter(token -> refusal(token, caller.institution()).isEmpty())
                .map(token -> new TokenStatus(true, token.clientId(), token.institution(), token.scope(), token.issuedAt(), token.expiresAt()))
                .orElse(TokenStatus.INACTIVE));
    }

    public void revoke(Caller caller, OAuthMessage message) {
        TokenRevocationRequest request = read(message, TokenRevocationRequest::parse);
        proof.prove(caller, request.getClientAuthentication(), client ->
                store.token(IssuedAccessToken.hash(request.getToken().getValue())).filter(token -> token.isOf(client)))
                .ifPresent(token -> token.revoke(clock.instant()));
    }

    public void use(Caller caller, List<String> authorizations, String operation) {
        if (authorizations.isEmpty()) {
            throw new BusinessException(IdentityError.TOKEN_MISSING);
        }
        IssuedAccessToken token = store.token(IssuedAccessToken.hash(bearer(authorizations)))
                .orElseThrow(() -> new BusinessException(IdentityError.TOKEN_UNKNOWN));
        refusal(token, caller.institution()).ifPresent(refused -> {
            throw new BusinessException(refused);
        });
        if (store.client(token.clientId()).filter(client -> client.isOf(caller)).isEmpty()) {
            throw new BusinessException(IdentityError.TOKEN_OF_ANOTHER_SYSTEM);
        }
        if (!token.allows(operation)) {
            throw new BusinessException(IdentityError.SCOPE_INSUFFICIENT);
        }
    }

    private static String bearer(List<String> authorizations) {
        try {
            if (authorizations.size() > 1) {
                throw new BusinessException(IdentityError.TOKEN_MALFORMED);
            }
            return BearerAccessToken.parse(authorizations.get(0)).getValue();
        } catch (ParseException otherwise) {
            throw new BusinessException(IdentityError.TOKEN_MALFORMED, otherwise);
        }
    }

    /** A providing system of the institution may ask about the tokens of others, so this does not ask whose it is. */
    private Optional<IdentityError> refusal(IssuedAccessToken token, String institution) {
        if (!token.institution().equals(institution)) {
            return Optional.of(IdentityError.TOKEN_OF_ANOTHER_INSTITUTION);
        }
        if (token.isRevoked() || store.client(token.clientId()).filter(client -> !client.isRevoked()).isEmpty()) {
            return Optional.of(IdentityError.TOKEN_REVOKED);
        }
        return token.hasExpiredAt(clock.instant()) ? Optional.of(IdentityError.TOKEN_EXPIRED) : Optional.empty();
    }

    private <T> T read(OAuthMessage message, Reading<T> reading) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, server.tokenEndpoint());
        try {
            request.setContentType("application/x-www-form-urlencoded");
            if (message.authorization() != null) {
                request.setAuthorization(message.authorization());
            }
            request.setBody(message.form());
            return reading.parse(request);
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new BusinessException(error(malformed), malformed);
        }
    }

    private static IdentityError error(Exception malformed) {
        ErrorObject said = malformed instanceof ParseException parsed ? parsed.getErrorObject() : null;
        if (said != null && OAuth2Error.UNSUPPORTED_GRANT_TYPE.getCode().equals(said.getCode())) {
            return IdentityError.GRANT_UNSUPPORTED;
        }
        return said != null && OAuth2Error.INVALID_CLIENT.getCode().equals(said.getCode())
                ? IdentityError.CLIENT_METHOD_REFUSED : IdentityError.TOKEN_REQUEST_MALFORMED;
    }

    /** A reader of the SDK. */
    private interface Reading<T> {
        T parse(HTTPRequest request) throws ParseException;
    }
}
