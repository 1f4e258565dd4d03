package jp.musubi.identity.boundary;

import static jp.musubi.identity.IdentityFixture.KEY;
import static jp.musubi.identity.IdentityFixture.NOW;
import static jp.musubi.identity.IdentityFixture.RESIDENT;
import static jp.musubi.identity.IdentityFixture.STAFF;
import static jp.musubi.identity.IdentityFixture.residentClaims;
import static jp.musubi.identity.IdentityFixture.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.domain.IdTokens;
import jp.musubi.identity.domain.SignInSecret;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that somebody else made, or that were changed on their way. */
class ForgedSignInsTest {

    private static final SignInSecret SECRET = SignInSecret.random();
    private static final String NONCE = SECRET.nonce();

    private final SignIns signIns = new SignIns(zone -> zone == Zone.STAFF ? STAFF : RESIDENT,
            new IdTokens(IdentityFixture::published),
            new InMemoryUsedSignIns(), Clock.fixed(NOW, ZoneOffset.UTC));

    static Stream<Arguments> forgeries() throws JOSEException {
        JWTClaimsSet claims = residentClaims(NONCE).build();
        String honest = sign(claims);
        JWSHeader.Builder es256 = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1");
        return Stream.of(
                arguments("empty", "", IdentityError.SIGN_IN_MALFORMED),
                arguments("two parts", "a.b", IdentityError.SIGN_IN_MALFORMED),
                arguments("five parts", "a.b.c.d.e", IdentityError.SIGN_IN_MALFORMED),
                arguments("not base64", "%%%.%%%.%%%", IdentityError.SIGN_IN_MALFORMED),
                arguments("alg none", new PlainJWT(claims).serialize(), IdentityError.SIGN_IN_MALFORMED),
                arguments("alg none with a signature part", header("{\"alg\":\"none\",\"kid\":\"k1\"}", honest),
                        IdentityError.SIGN_IN_MALFORMED),
                arguments("HS256 with the public key as secret", hmac(claims), IdentityError.ALGORITHM_REFUSED),
                arguments("ES384", es384(claims), IdentityError.ALGORITHM_REFUSED),
                arguments("header says RS256, the key is for ES256", header("{\"alg\":\"RS256\",\"kid\":\"k1\"}", honest), IdentityError.SIGNING_KEY_UNKNOWN),
                arguments("RS512", header("{\"alg\":\"RS512\",\"kid\":\"k1\"}", honest), IdentityError.ALGORITHM_REFUSED),
                arguments("wrong key, right id", sign(claims, es256.build(), IdentityFixture.key("k1")), IdentityError.SIGNATURE_INVALID),
                arguments("unknown key id", sign(claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k2").build(), KEY),
                        IdentityError.SIGNING_KEY_UNKNOWN),
                arguments("no key id", sign(claims, new JWSHeader(JWSAlgorithm.ES256), KEY), IdentityError.SIGNING_KEY_UNKNOWN),
                arguments("brings its own key", sign(claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1")
                        .jwk(KEY.toPublicJWK()).build(), KEY), IdentityError.SIGN_IN_MALFORMED),
                arguments("names its own key's address", sign(claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1")
                        .jwkURL(java.net.URI.create("https://evil.example/jwks")).build(), KEY), IdentityError.SIGN_IN_MALFORMED),
                arguments("another token type", sign(claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1")
                        .type(new JOSEObjectType("musubi+jws")).build(), KEY), IdentityError.SIGN_IN_MALFORMED),
                arguments("critical extension", sign(claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1")
                        .criticalParams(Set.of("x")).customParam("x", 1).build(), KEY), IdentityError.SIGN_IN_MALFORMED),
                arguments("claims exchanged after signing", payload(sign(residentClaims(NONCE).subject("r-4712").build()), honest),
                        IdentityError.SIGNATURE_INVALID),
                arguments("signature cut off", honest.substring(0, honest.length() - 10), IdentityError.SIGNATURE_INVALID),
                arguments("signature empty", honest.substring(0, honest.lastIndexOf('.') + 1), IdentityError.SIGN_IN_MALFORMED),
                arguments("signature all zero (CVE-2022-21449)", honest.substring(0, honest.lastIndexOf('.') + 1)
                        + Base64URL.encode(new byte[64]), IdentityError.SIGNATURE_INVALID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refuses_forged_tokens(String name, String token, IdentityError expected) {
        assertThat(catchThrowableOfType(BusinessException.class, () -> signIns.verify(
                new SignInResponse(Zone.RESIDENT, SECRET.value(), SECRET.state(), token))).errorCode()).isEqualTo(expected);
    }

    private static String header(String json, String token) {
        return Base64URL.encode(json) + token.substring(token.indexOf('.'));
    }

    private static String payload(String from, String into) {
        String[] source = from.split("\\.");
        String[] target = into.split("\\.");
        return target[0] + "." + source[1] + "." + target[2];
    }

    private static String hmac(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims);
        token.sign(new MACSigner(KEY.toPublicJWK().toJSONString()));
        return token.serialize();
    }

    private static String es384(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("k1").build(), claims);
        token.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_384).keyID("k1").generate()));
        return token.serialize();
    }
}
