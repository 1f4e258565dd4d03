package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.TokenOffice.CREATE;
import static jp.musubi.identity.adapter.TokenOffice.ENISHI;
import static jp.musubi.identity.adapter.TokenOffice.ID;
import static jp.musubi.identity.adapter.TokenOffice.MUSUBI;
import static jp.musubi.identity.adapter.TokenOffice.OTHER;
import static jp.musubi.identity.adapter.TokenOffice.READ;
import static jp.musubi.identity.adapter.TokenOffice.SECRET;
import static jp.musubi.identity.adapter.TokenOffice.basic;
import static jp.musubi.identity.adapter.TokenOffice.claims;
import static jp.musubi.identity.adapter.TokenOffice.grant;
import static jp.musubi.identity.adapter.TokenOffice.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.OAuthMessage;
import jp.musubi.identity.boundary.TokenStatus;
import jp.musubi.identity.domain.IssuedAccessToken;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** The authorization server's tokens as clients use them, on both databases. */
class AccessTokensOnDatabasesTest {

    @OnBothDatabases
    void binds_client_and_token_to_the_institution_of_the_certificate(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        String token = office.issue(new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        office.institution = ENISHI;

        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_OF_ANOTHER_INSTITUTION);
        assertThat(office.useFails(List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_OF_ANOTHER_INSTITUTION);
    }

    @OnBothDatabases
    void binds_client_and_token_to_the_system_of_the_certificate(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        String token = office.issue(new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        office.system = "musubi-tax";

        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_OF_ANOTHER_SYSTEM);
        assertThat(office.issueFails(signed(claims().build(), JWSAlgorithm.HS256, SECRET))).isEqualTo(IdentityError.CLIENT_OF_ANOTHER_SYSTEM);
        assertThat(office.useFails(List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_OF_ANOTHER_SYSTEM);
    }

    @OnBothDatabases
    void grants_what_was_asked_for_of_one_providing_system_and_no_more(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");

        String read = office.issue(new OAuthMessage(basic(SECRET), grant(READ))).accessToken();
        assertThat(office.useFails(List.of("Bearer " + read), CREATE)).isEqualTo(IdentityError.SCOPE_INSUFFICIENT);
        assertThat(office.issue(new OAuthMessage(basic(SECRET), grant(READ + " " + CREATE))).scope()).isEqualTo(READ + " " + CREATE);
        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), grant("031:app_submit/v10/another:Create")))).isEqualTo(IdentityError.SCOPE_NOT_GRANTED);
        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), grant(READ + " " + OTHER)))).isEqualTo(IdentityError.SCOPE_OF_SEVERAL_SYSTEMS);
        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), "grant_type=client_credentials"))).isEqualTo(IdentityError.SCOPE_OF_SEVERAL_SYSTEMS);
        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), "grant_type=refresh_token&refresh_token=x"))).isEqualTo(IdentityError.GRANT_UNSUPPORTED);
        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), "nonsense"))).isEqualTo(IdentityError.TOKEN_REQUEST_MALFORMED);
    }

    @OnBothDatabases
    void tells_why_a_token_is_not_taken(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        String token = office.issue(new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        assertThat(office.useFails(List.of(), CREATE)).isEqualTo(IdentityError.TOKEN_MISSING);
        assertThat(office.useFails(List.of("Basic " + token), CREATE)).isEqualTo(IdentityError.TOKEN_MALFORMED);
        assertThat(office.useFails(List.of("Bearer " + token, "Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_MALFORMED);
        assertThat(office.useFails(List.of("Bearer " + token + "x"), CREATE)).isEqualTo(IdentityError.TOKEN_UNKNOWN);
        office.now = office.now.plus(IssuedAccessToken.LIFE);
        assertThat(office.useFails(List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_EXPIRED);
    }

    @OnBothDatabases
    void introspects_and_revokes(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        String token = office.issue(new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();
        OAuthMessage about = new OAuthMessage(basic(SECRET), "token=" + token);

        TokenStatus before = office.call(tokens -> tokens.introspect(about));
        assertThat(before).isEqualTo(new TokenStatus(true, ID, MUSUBI, CREATE, office.now, office.now.plus(Duration.ofMinutes(10))));
        office.call(tokens -> {
            tokens.revoke(about);
            return null;
        });

        TokenStatus after = office.call(tokens -> tokens.introspect(about));
        assertThat(after).isEqualTo(TokenStatus.INACTIVE);
        assertThat(office.useFails(List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_REVOKED);
    }

    @OnBothDatabases
    void revoking_a_client_ends_its_tokens_for_good(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        String token = office.issue(new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        assertThat(office.register("REVOKED").changed()).isEqualTo(1);

        assertThat(office.useFails(List.of("Bearer " + token), CREATE)).isEqualTo(IdentityError.TOKEN_REVOKED);
        assertThat(office.issueFails(new OAuthMessage(basic(SECRET), grant(CREATE)))).isEqualTo(IdentityError.CLIENT_REVOKED);
        assertThat(office.register("ACTIVE").refused()).singleElement().extracting(BusinessException::errorCode).isEqualTo(IdentityError.CLIENT_MOVED);
    }

    @OnBothDatabases
    void keeps_neither_secrets_nor_tokens(TestDatabase db) {
        TokenOffice office = new TokenOffice(db);
        office.register("ACTIVE");
        String token = office.issue(new OAuthMessage(basic(SECRET), grant(CREATE))).accessToken();

        Object hash = db.inTransaction(entities -> entities.createNativeQuery("select token_hash from identity.access_token").getSingleResult());
        List<?> sealed = db.inTransaction(entities -> entities.createNativeQuery("select sealed_secret from identity.oauth_client", byte[].class).getResultList());

        assertThat(hash).isEqualTo(IssuedAccessToken.hash(token));
        assertThat(sealed).singleElement().satisfies(bytes ->
                assertThat(new String((byte[]) bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET));
    }
}
