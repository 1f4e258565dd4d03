package jp.musubi.identity.boundary;

import static jp.musubi.identity.IdentityFixture.NOW;
import static jp.musubi.identity.IdentityFixture.RESIDENT;
import static jp.musubi.identity.IdentityFixture.STAFF;
import static jp.musubi.identity.IdentityFixture.TOWN;
import static jp.musubi.identity.IdentityFixture.residentClaims;
import static jp.musubi.identity.IdentityFixture.sign;
import static jp.musubi.identity.IdentityFixture.staffClaims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.domain.IdTokens;
import jp.musubi.identity.domain.SignInSecret;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInsTest {

    private static final SignInSecret SECRET = SignInSecret.random();
    private static final String NONCE = SECRET.nonce();

    private final SignIns signIns = new SignIns(zone -> zone == Zone.STAFF ? STAFF : RESIDENT,
            new IdTokens(IdentityFixture::published),
            new InMemoryUsedSignIns(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void takes_a_resident_with_an_opaque_subject_and_nothing_else() {
        SignedIn person = signIns.verify(response(Zone.RESIDENT, sign(residentClaims(NONCE).build())));

        assertThat(person).isEqualTo(new SignedIn(new Caller(Caller.Kind.RESIDENT, "", "r-4711", ""), Set.of("RESIDENT"), "", ""));
    }

    @Test
    void takes_a_clerk_with_institution_and_department() {
        SignedIn person = signIns.verify(response(Zone.STAFF, sign(staffClaims(NONCE).build())));

        assertThat(person).isEqualTo(new SignedIn(new Caller(Caller.Kind.STAFF, TOWN, "clerk-1", "1010"), Set.of("STAFF", "NETWORK_USER"),
                "結 花子", "子育て支援課"));
    }

    @Test
    void takes_a_supervisor_who_is_a_clerk_too() {
        SignedIn person = signIns.verify(response(Zone.STAFF, sign(staffClaims(NONCE).claim("roles", List.of("STAFF", "SUPERVISOR")).build())));

        assertThat(person.roles()).containsExactlyInAnyOrder("STAFF", "SUPERVISOR", "NETWORK_USER");
    }

    @Test
    void takes_no_notice_of_what_else_a_provider_says_of_a_clerk() {
        SignedIn person = signIns.verify(response(Zone.STAFF, sign(staffClaims(NONCE).claim("groups", List.of("Domain Admins")).claim("preferred_username", "root")
                .claim("sid", "s").claim("typ", "ID").claim("roles", List.of("SUPERVISOR", "STAFF")).build())));

        assertThat(person.caller().id()).isEqualTo("clerk-1");
        assertThat(person.roles()).containsExactlyInAnyOrder("STAFF", "SUPERVISOR", "NETWORK_USER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void takes_what_is_signed_with_the_providers_rsa_key(String algorithm) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("r1").generate();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID("r1").build(), staffClaims(NONCE).build());
        token.sign(new RSASSASigner(key));
        SignIns rsa = new SignIns(zone -> STAFF, new IdTokens((provider, asked, id) -> Optional.of(IdentityFixture.publicKey(key))), new InMemoryUsedSignIns(),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(rsa.verify(response(Zone.STAFF, token.serialize())).caller().id()).isEqualTo("clerk-1");
    }

    @Test
    void gives_a_contractors_clerk_no_right_to_the_network() {
        SignedIn person = signIns.verify(response(Zone.STAFF, sign(staffClaims(NONCE).claim("employer", "CONTRACTOR").build())));

        assertThat(person.roles()).containsExactly("STAFF");
    }

    @Test
    void refuses_the_same_answer_a_second_time() {
        SignInResponse response = response(Zone.RESIDENT, sign(residentClaims(NONCE).build()));
        signIns.verify(response);

        assertThat(refusal(response)).isEqualTo(IdentityError.SIGN_IN_REPLAYED);
    }

    @Test
    void sends_state_and_nonce_that_do_not_tell_the_secret() {
        StartedSignIn started = signIns.start(Zone.STAFF, "");

        SignInSecret secret = new SignInSecret(started.secret());
        assertThat(started.authorizationUrl()).startsWith("https://provider.example/signin/authorize?response_type=id_token")
                .contains("response_mode=form_post", "client_id=musubi-staff", "state=" + secret.state(), "nonce=" + secret.nonce())
                .contains("redirect_uri=https%3A%2F%2Flocalhost%3A8443%2Fsignin%2Fcallback").doesNotContain(started.secret());
        assertThat(secret.state()).isNotEqualTo(secret.nonce());
    }

    @Test
    void goes_on_to_sign_out_at_a_provider_that_has_an_address_for_it() {
        assertThat(signIns.signOutAt(Zone.STAFF)).contains("https://provider.example/signin/logout?client_id=musubi-staff"
                + "&post_logout_redirect_uri=https%3A%2F%2Flocalhost%3A8443%2Fsignin%2Fsigned-out.xhtml");
        assertThat(signIns.signOutAt(Zone.RESIDENT)).isEmpty();
    }

    @Test
    void joins_a_sign_in_that_the_browser_has_already_started() {
        assertThat(signIns.start(Zone.STAFF, SECRET.value()).secret()).isEqualTo(SECRET.value());
    }

    @Test
    void starts_afresh_when_the_browser_brings_something_that_is_no_secret() {
        assertThat(signIns.start(Zone.STAFF, "chosen-by-an-attacker").secret()).matches("[A-Za-z0-9_-]{43}");
    }

    static Stream<Arguments> states() {
        return Stream.of(
                arguments("another browser's secret", SignInSecret.random().value(), SECRET.state()),
                arguments("no secret", "", SECRET.state()),
                arguments("a secret that is too short", "abc", SECRET.state()),
                arguments("another state", SECRET.value(), SignInSecret.random().state()),
                arguments("the nonce as state", SECRET.value(), NONCE),
                arguments("no state", SECRET.value(), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void refuses_what_was_not_started_in_this_browser(String name, String secret, String state) {
        SignInResponse response = new SignInResponse(Zone.RESIDENT, secret, state, sign(residentClaims(NONCE).build()));

        assertThat(refusal(response)).isEqualTo(IdentityError.SIGN_IN_NOT_STARTED_HERE);
    }

    static Stream<Arguments> residentClaimsThatFail() {
        return Stream.of(
                claims("other issuer", c -> c.issuer("https://evil.example"), IdentityError.ISSUER_UNKNOWN),
                claims("issuer with a slash more", c -> c.issuer(IdentityFixture.ISSUER + "/"), IdentityError.ISSUER_UNKNOWN),
                claims("no issuer", c -> c.issuer(null), IdentityError.ISSUER_UNKNOWN),
                claims("the staff pages' audience", c -> c.audience("musubi-staff"), IdentityError.AUDIENCE_WRONG),
                claims("two audiences", c -> c.audience(List.of("musubi-resident", "musubi-staff")), IdentityError.AUDIENCE_WRONG),
                claims("no audience", c -> c.audience((String) null), IdentityError.AUDIENCE_WRONG),
                claims("another authorized party", c -> c.claim("azp", "evil"), IdentityError.AUDIENCE_WRONG),
                claims("other nonce", c -> c.claim("nonce", SignInSecret.random().nonce()), IdentityError.NONCE_WRONG),
                claims("nonce is a list", c -> c.claim("nonce", List.of(NONCE)), IdentityError.NONCE_WRONG),
                claims("no nonce", c -> c.claim("nonce", null), IdentityError.NONCE_WRONG),
                claims("expired", c -> c.expirationTime(at(-31)), IdentityError.SIGN_IN_EXPIRED),
                claims("no expiry", c -> c.expirationTime(null), IdentityError.SIGN_IN_EXPIRED),
                claims("issued eleven minutes ago, valid for a year",
                        c -> c.issueTime(at(-660)).expirationTime(at(31_536_000)), IdentityError.SIGN_IN_EXPIRED),
                claims("issued in the future", c -> c.issueTime(at(31)), IdentityError.SIGN_IN_FROM_THE_FUTURE),
                claims("no issue time", c -> c.issueTime(null), IdentityError.SIGN_IN_FROM_THE_FUTURE),
                claims("not valid yet", c -> c.notBeforeTime(at(31)), IdentityError.SIGN_IN_FROM_THE_FUTURE),
                claims("an institution", c -> c.claim("institution", TOWN), IdentityError.ZONE_MIXED),
                claims("roles", c -> c.claim("roles", List.of("RESIDENT")), IdentityError.ZONE_MIXED),
                claims("a claim nobody agreed upon", c -> c.claim("admin", true), IdentityError.CLAIM_UNKNOWN),
                claims("no subject", c -> c.subject(null), IdentityError.CLAIM_INVALID),
                claims("empty subject", c -> c.subject(""), IdentityError.CLAIM_INVALID),
                claims("subject with the separator of callers", c -> c.subject("x|STAFF"), IdentityError.CLAIM_INVALID),
                claims("subject too long", c -> c.subject("x".repeat(65)), IdentityError.CLAIM_INVALID),
                claims("subject with a line break", c -> c.subject("a\nb"), IdentityError.CLAIM_INVALID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("residentClaimsThatFail")
    void refuses_claims_that_do_not_make_a_resident(String name, UnaryOperator<JWTClaimsSet.Builder> change, IdentityError expected) {
        String token = sign(change.apply(residentClaims(NONCE)).build());

        assertThat(refusal(response(Zone.RESIDENT, token))).isEqualTo(expected);
    }

    static Stream<Arguments> staffClaimsThatFail() {
        return Stream.of(
                claims("a resident's claims for the staff pages", c -> residentClaims(NONCE).audience("musubi-staff"), IdentityError.ZONE_MIXED),
                claims("a resident's token", c -> residentClaims(NONCE), IdentityError.AUDIENCE_WRONG),
                claims("an institution of another provider", c -> c.claim("institution", "0220199301801700"),
                        IdentityError.INSTITUTION_OF_OTHER_PROVIDER),
                claims("no institution", c -> c.claim("institution", null), IdentityError.CLAIM_INVALID),
                claims("institution as a number", c -> c.claim("institution", 220199201101700L), IdentityError.CLAIM_INVALID),
                claims("institution with the separator", c -> c.claim("institution", "0220199201101|00"), IdentityError.CLAIM_INVALID),
                claims("no department", c -> c.claim("department", null), IdentityError.CLAIM_INVALID),
                claims("department with the separator", c -> c.claim("department", "1|2"), IdentityError.CLAIM_INVALID),
                claims("no name", c -> c.claim("name", null), IdentityError.CLAIM_INVALID),
                claims("name with a control character", c -> c.claim("name", "a\u0000b"), IdentityError.CLAIM_INVALID),
                claims("no roles", c -> c.claim("roles", null), IdentityError.CLAIM_INVALID),
                claims("role of jobs", c -> c.claim("roles", List.of("STAFF", "JOB")), IdentityError.CLAIM_INVALID),
                claims("role of parties", c -> c.claim("roles", List.of("PARTY")), IdentityError.CLAIM_INVALID),
                claims("supervisor who is no clerk", c -> c.claim("roles", List.of("SUPERVISOR")), IdentityError.CLAIM_INVALID),
                claims("the same role twice and another's", c -> c.claim("roles", List.of("STAFF", "STAFF", "ADMINISTRATOR")), IdentityError.CLAIM_INVALID),
                claims("a role that is no text", c -> c.claim("roles", List.of(1)), IdentityError.CLAIM_INVALID),
                claims("roles as text", c -> c.claim("roles", "STAFF"), IdentityError.CLAIM_INVALID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("staffClaimsThatFail")
    void refuses_claims_that_do_not_make_a_clerk(String name, UnaryOperator<JWTClaimsSet.Builder> change, IdentityError expected) {
        String token = sign(change.apply(staffClaims(NONCE)).build());

        assertThat(refusal(response(Zone.STAFF, token))).isEqualTo(expected);
    }

    @Test
    void refuses_a_clerks_token_on_the_residents_pages() {
        assertThat(refusal(response(Zone.RESIDENT, sign(staffClaims(NONCE).build())))).isEqualTo(IdentityError.AUDIENCE_WRONG);
        assertThat(refusal(response(Zone.RESIDENT, sign(staffClaims(NONCE).audience("musubi-resident").build()))))
                .isEqualTo(IdentityError.ZONE_MIXED);
    }

    @Test
    void tolerates_half_a_minute_of_clock_difference() {
        JWTClaimsSet early = residentClaims(NONCE).issueTime(at(30)).build();

        assertThat(signIns.verify(response(Zone.RESIDENT, sign(early))).caller().id()).isEqualTo("r-4711");
    }

    @Test
    void has_a_text_in_both_languages_for_every_error() {
        assertThat(Arrays.stream(IdentityError.values()).map(error -> error.text(java.util.Locale.JAPANESE, 1, "x")))
                .allMatch(text -> text.matches(".*[ぁ-ん].*"));
        assertThat(Arrays.stream(IdentityError.values()).map(error -> error.text(java.util.Locale.ENGLISH, 1, "x")))
                .allMatch(text -> text.matches("\\p{ASCII}+"));
    }

    private IdentityError refusal(SignInResponse response) {
        return (IdentityError) catchThrowableOfType(BusinessException.class, () -> signIns.verify(response)).errorCode();
    }

    private static SignInResponse response(Zone zone, String token) {
        return new SignInResponse(zone, SECRET.value(), SECRET.state(), token);
    }

    private static Arguments claims(String name, UnaryOperator<JWTClaimsSet.Builder> change, IdentityError expected) {
        return arguments(name, change, expected);
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }
}
