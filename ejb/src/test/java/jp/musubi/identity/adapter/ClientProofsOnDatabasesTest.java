package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.TokenOffice.CREATE;
import static jp.musubi.identity.adapter.TokenOffice.ID;
import static jp.musubi.identity.adapter.TokenOffice.SECRET;
import static jp.musubi.identity.adapter.TokenOffice.assertion;
import static jp.musubi.identity.adapter.TokenOffice.basic;
import static jp.musubi.identity.adapter.TokenOffice.claims;
import static jp.musubi.identity.adapter.TokenOffice.encoded;
import static jp.musubi.identity.adapter.TokenOffice.grant;
import static jp.musubi.identity.adapter.TokenOffice.in;
import static jp.musubi.identity.adapter.TokenOffice.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.GrantedToken;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.OAuthMessage;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** How a client proves itself to the authorization server, on both databases. */
class ClientProofsOnDatabasesTest {

    @OnBothDatabases
    void gives_a_token_for_ten_minutes_to_a_client_that_proves_itself_by_either_method(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");

        GrantedToken signed = office.issue(new OAuthMessage(null, grant(CREATE) + assertion(claims().build(), JWSAlgorithm.HS256, SECRET)));
        GrantedToken basic = office.issue(new OAuthMessage(basic(SECRET), grant(CREATE)));

        assertThat(signed.expiresIn()).isEqualTo(600);
        assertThat(signed.scope()).isEqualTo(CREATE);
        assertThat(basic.accessToken()).isNotEqualTo(signed.accessToken());
        assertThat(office.useFails(List.of("Bearer " + signed.accessToken()), CREATE)).isNull();
        assertThat(office.useFails(List.of("Bearer " + basic.accessToken()), CREATE)).isNull();
    }

    @OnBothDatabases
    void refuses_who_does_not_prove_to_be_the_client(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");

        assertThat(office.issueFails(new OAuthMessage(basic("x".repeat(43)), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_NOT_PROVEN);
        assertThat(office.issueFails(signed(claims().build(), JWSAlgorithm.HS256, "x".repeat(43)))).isEqualTo(IdentityError.CLIENT_NOT_PROVEN);
        assertThat(office.issueFails(signed(claims().build(), JWSAlgorithm.HS384, SECRET + SECRET))).isEqualTo(IdentityError.CLIENT_METHOD_REFUSED);
        assertThat(office.issueFails(signed(claims().audience("https://elsewhere").build(), JWSAlgorithm.HS256, SECRET)))
                .isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(office.issueFails(signed(claims().expirationTime(in(Duration.ofMinutes(-5))).build(), JWSAlgorithm.HS256, SECRET)))
                .isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(office.issueFails(signed(claims().expirationTime(in(Duration.ofHours(2))).build(), JWSAlgorithm.HS256, SECRET)))
                .isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(office.issueFails(signed(claims().jwtID(null).build(), JWSAlgorithm.HS256, SECRET))).isEqualTo(IdentityError.ASSERTION_INVALID);
        assertThat(office.issueFails(new OAuthMessage(null, grant(CREATE)))).isEqualTo(IdentityError.CLIENT_METHOD_REFUSED);
        assertThat(office.issueFails(new OAuthMessage(null, grant(CREATE) + "&client_id=" + ID + "&client_secret=" + SECRET)))
                .isEqualTo(IdentityError.CLIENT_METHOD_REFUSED);
        assertThat(office.issueFails(new OAuthMessage(basic(SECRET).replace(encoded(ID + ":"), encoded("ffff:")), "grant_type=password")))
                .isIn(IdentityError.GRANT_UNSUPPORTED, IdentityError.TOKEN_REQUEST_MALFORMED);
    }

    @OnBothDatabases
    void takes_an_assertion_once(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        OAuthMessage message = signed(claims().build(), JWSAlgorithm.HS256, SECRET);
        office.issue(message);

        assertThat(office.issueFails(message)).isEqualTo(IdentityError.ASSERTION_REPLAYED);
    }

    @OnBothDatabases
    void burns_no_assertion_of_a_request_that_was_refused(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        String assertion = assertion(claims().build(), JWSAlgorithm.HS256, SECRET);

        assertThat(office.issueFails(new OAuthMessage(null, grant("031:app_submit/v10/another:Create") + assertion))).isEqualTo(IdentityError.SCOPE_NOT_GRANTED);
        assertThat(office.issue(new OAuthMessage(null, grant(CREATE) + assertion)).scope()).isEqualTo(CREATE);

        assertThat(office.issueFails(new OAuthMessage(null, grant(CREATE) + assertion))).isEqualTo(IdentityError.ASSERTION_REPLAYED);
    }

    @OnBothDatabases
    void gives_one_token_when_an_assertion_comes_twice_at_once(TestDatabase db) throws Exception {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        OAuthMessage message = signed(claims().build(), JWSAlgorithm.HS256, SECRET);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = threads.invokeAll(Collections.nCopies(2, () ->
                    catchThrowableOfType(BusinessException.class, () -> office.issue(message)) == null));

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
}
