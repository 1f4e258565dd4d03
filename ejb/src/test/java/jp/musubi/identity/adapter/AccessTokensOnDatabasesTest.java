package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.AccessTokens;
import jp.musubi.identity.boundary.GrantedToken;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.OAuthMessage;
import jp.musubi.identity.boundary.TokenStatus;
import jp.musubi.identity.domain.AuthorizationServer;
import jp.musubi.identity.domain.ClientFile;
import jp.musubi.identity.domain.ClientProof;
import jp.musubi.identity.domain.ClientSecrets;
import jp.musubi.identity.domain.IssuedAccessToken;
import jp.musubi.identity.domain.TokenDesk;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import org.junit.jupiter.api.Test;

/** The authorization server as clients use it, on both databases. */
class AccessTokensOnDatabasesTest {

    private static final String MUSUBI = "0220199201101700";
    private static final String ENISHI = "0220199301801700";
    private static final String CREATE = "031:app_submit/v10/jutogaishaatenabangofuban:Create";
    private static final String READ = "031:app_submit/v10/jutogaishaatenakihonjohosyokai:Read";
    private static final String OTHER = "032:app_submit/v10/tougouatena:Read";
    private static final String ID = "0123456789abcdefABCDEF0123456789";
    private static final String SECRET = "s".repeat(43);
    private static final String ENDPOINT = "https://localhost:10443/oauth2/token";
    private static final ClientSecrets SECRETS = new ClientSecrets(new SealingKeys(new Keyring(Map.of(ClientSecrets.PURPOSE,
            Map.of("1", Base64.getEncoder().encodeToString(new byte[32]))))));
    private static final AuthorizationServer SERVER = () -> URI.create("https://localhost:10443");

    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private String institution = MUSUBI;
    private String system = "musubi-child";

    @OnBothDatabases
    void gives_a_token_for_ten_minutes_to_a_client_that_proves_itself_by_either_method(TestDatabase db) {
        register(db, "ACTIVE");

        GrantedToken signed = issue(db, new OAuthMessage(null, grant(CREATE) + assertion(claims().build(), JWSAlgorithm.HS256, SECRET)));
        GrantedToken basic = issue(db, new OAuthMessage(basic(SECRET), grant(CREATE)));

        assertThat(signed.expiresIn()).isEqualTo(600);
        assertThat(signed.scope()).isEqualTo(CREATE);
        assertThat(basic.accessToken()).isNotEqualTo(signed.accessToken());
        assertThat(useFails(db, List.of("Bearer " + signed.accessToken()), CREATE)).isNull();
        assertThat(useFails(db, List.of("Bearer " + basic.accessToken()), CREATE)).isNull();
    }

    @OnBothDatabases
    void refuses_who_does_not_prove_to_be_the_client(TestDatabase db) {
        register(db, "ACTIVE");

        assertThat(issueFails(db, new OAuthMessage(basic("x".repeat(43)), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_NOT_PROVEN);
        assertThat(issueFails(db, signed(claims().build(), JWSAlgorithm.HS256, "x".repeat(43)))).isEqualTo(IdentityError.CLIENT_NOT_PROVEN);
        assertThat(issueFails(db, signed(claims().build(), JWSAlgorithm.HS384, SECRET + SECRET))).isEqualTo(IdentityError.CLIENT_METHOD_REFUSED);
        assertThat(issueFails(db, signed(claims().audience("https://elsewhere").build(), JWSAlgorithm.HS256, SECRET)))
                .isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(issueFails(db, signed(claims().expirationTime(in(Duration.ofMinutes(-5))).build(), JWSAlgorithm.HS256, SECRET)))
                .isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(issueFails(db, signed(claims().expirationTime(in(Duration.ofHours(2))).build(), JWSAlgorithm.HS256, SECRET)))
                .isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(issueFails(db, signed(claims().jwtID(null).build(), JWSAlgorithm.HS256, SECRET))).isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(issueFails(db, new OAuthMessage(null, grant(CREATE)))).isEqualTo(IdentityError.CLIENT_METHOD_REFUSED);
        assertThat(issueFails(db, new OAuthMessage(null, grant(CREATE) + "&client_id=" + ID + "&client_secret=" + SECRET)))
                .isEqualTo(IdentityError.CLIENT_METHOD_REFUSED);
        assertThat(issueFails(db, new OAuthMessage(basic(SECRET).replace(encoded(ID + ":"), encoded("ffff:")), "grant_type=password")))
                .isIn(IdentityError.GRANT_UNSUPPORTED, IdentityError.TOKEN_REQUEST_MALFORMED);
    }

    @OnBothDatabases
    void takes_an_assertion_once(TestDatabase db) {
        register(db, "ACTIVE");
        OAuthMessage message = signed(claims().build(), JWSAlgorithm.HS256, SECRET);
        issue(db, message);

        assertThat(issueFails(db, message)).isEqualTo(IdentityError.ASSERTION_REPLAYED);
    }

    @OnBothDatabases
    void burns_no_assertion_of_a_request_that_was_refused(TestDatabase db) {
        register(db, "ACTIVE");
        String assertion = assertion(claims().build(), JWSAlgorithm.HS256, SECRET);

        assertThat(issueFails(db, new OAuthMessage(null, grant("031:app_submit/v10/another:Create") + assertion))).isEqualTo(IdentityError.SCOPE_NOT_GRANTED);
        assertThat(issue(db, new OAuthMessage(null, grant(CREATE) + assertion)).scope()).isEqualTo(CREATE);

        assertThat(issueFails(db, new OAuthMessage(null, grant(CREATE) + assertion))).isEqualTo(IdentityError.ASSERTION_REPLAYED);
    }

    @OnBothDatabases
    void gives_one_token_when_an_assertion_comes_twice_at_once(TestDatabase db) throws Exception {
        register(db, "ACTIVE");
        OAuthMessage message = signed(claims().build(), JWSAlgorithm.HS256, SECRET);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = threads.invokeAll(Collections.nCopies(2, () ->
                    catchThrowableOfType(BusinessException.class, () -> issue(db, message)) == null));

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void uses_an_assertion_up_on_the_connection_that_is_already_held() {
        assertThat(Stream.concat(Stream.of(JpaUsedSignIns.class), Stream.of(JpaUsedSignIns.class.getDeclaredMethods()))
                .map(element -> element.getAnnotation(TransactionAttribute.class))
                .filter(Objects::nonNull).map(TransactionAttribute::value)).doesNotContain(TransactionAttributeType.REQUIRES_NEW);
    }

    @OnBothDatabases
    void binds_client_and_token_to_the_institution_of_the_certificate(TestDatabase db) {
        register(db, "ACTIVE");
        String token = issue(db, new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        institution = ENISHI;

        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_OF_ANOTHER_INSTITUTION);
        assertThat(useFails(db, List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_OF_ANOTHER_INSTITUTION);
    }

    @OnBothDatabases
    void binds_client_and_token_to_the_system_of_the_certificate(TestDatabase db) {
        register(db, "ACTIVE");
        String token = issue(db, new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        system = "musubi-tax";

        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_OF_ANOTHER_SYSTEM);
        assertThat(issueFails(db, signed(claims().build(), JWSAlgorithm.HS256, SECRET))).isEqualTo(IdentityError.CLIENT_OF_ANOTHER_SYSTEM);
        assertThat(useFails(db, List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_OF_ANOTHER_SYSTEM);
    }

    @OnBothDatabases
    void grants_what_was_asked_for_of_one_providing_system_and_no_more(TestDatabase db) {
        register(db, "ACTIVE");

        String read = issue(db, new OAuthMessage(basic(SECRET), grant(READ))).accessToken();
        assertThat(useFails(db, List.of("Bearer " + read), CREATE)).isEqualTo(IdentityError.SCOPE_INSUFFICIENT);
        assertThat(issue(db, new OAuthMessage(basic(SECRET), grant(READ + " " + CREATE))).scope()).isEqualTo(READ + " " + CREATE);
        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), grant("031:app_submit/v10/another:Create")))).isEqualTo(IdentityError.SCOPE_NOT_GRANTED);
        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), grant(READ + " " + OTHER)))).isEqualTo(IdentityError.SCOPE_OF_SEVERAL_SYSTEMS);
        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), "grant_type=client_credentials"))).isEqualTo(IdentityError.SCOPE_OF_SEVERAL_SYSTEMS);
        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), "grant_type=refresh_token&refresh_token=x"))).isEqualTo(IdentityError.GRANT_UNSUPPORTED);
        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), "nonsense"))).isEqualTo(IdentityError.TOKEN_REQUEST_MALFORMED);
    }

    @OnBothDatabases
    void tells_why_a_token_is_not_taken(TestDatabase db) {
        register(db, "ACTIVE");
        String token = issue(db, new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        assertThat(useFails(db, List.of(), CREATE)).isEqualTo(IdentityError.TOKEN_MISSING);
        assertThat(useFails(db, List.of("Basic " + token), CREATE)).isEqualTo(IdentityError.TOKEN_MALFORMED);
        assertThat(useFails(db, List.of("Bearer " + token, "Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_MALFORMED);
        assertThat(useFails(db, List.of("Bearer " + token + "x"), CREATE)).isEqualTo(IdentityError.TOKEN_UNKNOWN);
        now = now.plus(IssuedAccessToken.LIFE);
        assertThat(useFails(db, List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_EXPIRED);
    }

    @OnBothDatabases
    void introspects_and_revokes(TestDatabase db) {
        register(db, "ACTIVE");
        String token = issue(db, new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();
        OAuthMessage about = new OAuthMessage(basic(SECRET), "token=" + token);

        TokenStatus before = call(db, tokens -> tokens.introspect(about));
        assertThat(before).isEqualTo(new TokenStatus(true, ID, MUSUBI, CREATE, now, now.plus(Duration.ofMinutes(10))));
        call(db, tokens -> {
            tokens.revoke(about);
            return null;
        });

        TokenStatus after = call(db, tokens -> tokens.introspect(about));
        assertThat(after).isEqualTo(TokenStatus.INACTIVE);
        assertThat(useFails(db, List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_REVOKED);
    }

    @OnBothDatabases
    void revoking_a_client_ends_its_tokens_for_good(TestDatabase db) {
        register(db, "ACTIVE");
        String token = issue(db, new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        assertThat(register(db, "REVOKED").changed()).isEqualTo(1);

        assertThat(useFails(db, List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_REVOKED);
        assertThat(issueFails(db, new OAuthMessage(basic(SECRET), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_REVOKED);
        assertThat(register(db, "ACTIVE").refused()).singleElement().extracting(BusinessException::errorCode).isEqualTo(IdentityError.CLIENT_MOVED);
    }

    @OnBothDatabases
    void keeps_neither_secrets_nor_tokens(TestDatabase db) {
        register(db, "ACTIVE");
        String token = issue(db, new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        Object hash = db.inTransaction(entities -> entities.createNativeQuery("select token_hash from identity.access_token").getSingleResult());
        List<?> sealed = db.inTransaction(entities -> entities.createNativeQuery("select sealed_secret from identity.oauth_client", byte[].class).getResultList());

        assertThat(hash).isEqualTo(IssuedAccessToken.hash(token));
        assertThat(sealed).singleElement().satisfies(bytes ->
                assertThat(new String((byte[]) bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET));
    }

    private RegistrationImport.Result register(TestDatabase db, String status) {
        db.migrate("identity");
        String file = "clientId,institution,systemId,secret,scopes,status\n" + String.join(",", ID, MUSUBI, "musubi-child", SECRET,
                CREATE + " " + READ + " " + OTHER, status) + "\n";
        return db.inTransaction(entities -> new ClientImport(new JpaTokenStore(entities), SECRETS, entities, clock())
                .apply(ClientFile.parse(file).rows()));
    }

    private GrantedToken issue(TestDatabase db, OAuthMessage message) {
        return call(db, tokens -> tokens.issue(message));
    }

    private Object issueFails(TestDatabase db, OAuthMessage message) {
        return catchThrowableOfType(BusinessException.class, () -> issue(db, message)).errorCode();
    }

    private Object useFails(TestDatabase db, List<String> authorizations, String operation) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> call(db, tokens -> {
            tokens.use(authorizations, operation);
            return null;
        }));
        return refused == null ? null : refused.errorCode();
    }

    private <T> T call(TestDatabase db, Function<AccessTokens, T> act) {
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

    private static String grant(String scope) {
        return "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    }

    private static String basic(String secret) {
        return "Basic " + encoded(ID + ":" + secret);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The protocol's own clock runs inside the SDK, so assertions live in real time. */
    private static Date in(Duration time) {
        return Date.from(Clock.systemUTC().instant().plus(time));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(ID).subject(ID).audience(ENDPOINT).jwtID(UUID.randomUUID().toString())
                .issueTime(in(Duration.ZERO)).expirationTime(in(Duration.ofMinutes(2)));
    }

    private static OAuthMessage signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String secret) {
        return new OAuthMessage(null, grant(CREATE) + assertion(claims, algorithm, secret));
    }

    private static String assertion(JWTClaimsSet claims, JWSAlgorithm algorithm, String secret) {
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
