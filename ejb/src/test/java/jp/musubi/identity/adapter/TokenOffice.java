package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.musubi.identity.boundary.AccessTokens;
import jp.musubi.identity.boundary.GrantedToken;
import jp.musubi.identity.boundary.OAuthMessage;
import jp.musubi.identity.domain.AuthorizationServer;
import jp.musubi.identity.domain.ClientFile;
import jp.musubi.identity.domain.ClientProof;
import jp.musubi.identity.domain.ClientSecrets;
import jp.musubi.identity.domain.TokenDesk;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;

/** The authorization server on a database, one client of it, and what the client sends. */
final class TokenOffice {

    static final String MUSUBI = "0220199201101700";
    static final String ENISHI = "0220199301801700";
    static final String CREATE = "031:app_submit/v10/jutogaishaatenabangofuban:Create";
    static final String READ = "031:app_submit/v10/jutogaishaatenakihonjohosyokai:Read";
    static final String OTHER = "032:app_submit/v10/tougouatena:Read";
    static final String ID = "0123456789abcdefABCDEF0123456789";
    static final String SECRET = "s".repeat(43);
    static final String ENDPOINT = "https://localhost:10443/oauth2/token";
    private static final ClientSecrets SECRETS = new ClientSecrets(new SealingKeys(new Keyring(Map.of(ClientSecrets.PURPOSE,
            Map.of("1", Base64.getEncoder().encodeToString(new byte[32]))))));
    private static final AuthorizationServer SERVER = () -> URI.create("https://localhost:10443");

    Instant now = Instant.parse("2026-11-21T00:00:00Z");
    String institution = MUSUBI;
    String system = "musubi-child";
    private final TestDatabase db;

    TokenOffice(TestDatabase db) {
        this.db = db.migrate("identity");
    }

    RegistrationImport.Result register(String status) {
        String file = "clientId,institution,systemId,secret,scopes,status\n" + String.join(",", ID, MUSUBI, "musubi-child", SECRET,
                CREATE + " " + READ + " " + OTHER, status) + "\n";
        return db.inTransaction(entities -> new ClientImport(new JpaTokenStore(entities), SECRETS, entities, clock())
                .apply(ClientFile.parse(file).rows()));
    }

    GrantedToken issue(OAuthMessage message) {
        return call(tokens -> tokens.issue(message));
    }

    Object issueFails(OAuthMessage message) {
        return catchThrowableOfType(BusinessException.class, () -> issue(message)).errorCode();
    }

    Object useFails(List<String> authorizations, String operation) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> call(tokens -> {
            tokens.use(authorizations, operation);
            return null;
        }));
        return refused == null ? null : refused.errorCode();
    }

    <T> T call(Function<AccessTokens, T> act) {
        return db.inTransaction(entities -> {
            CurrentCaller caller = new CurrentCaller();
            caller.enter(new Caller(Caller.Kind.SYSTEM, institution, system, ""));
            try {
                JpaTokenStore store = new JpaTokenStore(entities);
                ClientProof proof = new ClientProof(store, SECRETS, new JpaUsedSignIns(entities, clock()), SERVER);
                return act.apply(new AccessTokens(new TokenDesk(store, proof, SERVER, clock()), caller));
            } finally {
                caller.leave();
            }
        });
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    static String grant(String scope) {
        return "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    }

    static String basic(String secret) {
        return "Basic " + encoded(ID + ":" + secret);
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The protocol's own clock runs inside the SDK, so assertions live in real time. */
    static Date in(Duration time) {
        return Date.from(Clock.systemUTC().instant().plus(time));
    }

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(ID).subject(ID).audience(ENDPOINT).jwtID(UUID.randomUUID().toString())
                .issueTime(in(Duration.ZERO)).expirationTime(in(Duration.ofMinutes(2)));
    }

    static OAuthMessage signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String secret) {
        return new OAuthMessage(null, grant(CREATE) + assertion(claims, algorithm, secret));
    }

    static String assertion(JWTClaimsSet claims, JWSAlgorithm algorithm, String secret) {
        try {
            SignedJWT assertion = new SignedJWT(new JWSHeader(algorithm), claims);
            assertion.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return "&client_assertion_type=" + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                    + "&client_assertion=" + assertion.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
