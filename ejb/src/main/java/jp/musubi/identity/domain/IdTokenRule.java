package jp.musubi.identity.domain;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiPredicate;
import jp.musubi.identity.boundary.IdentityError;

/** One thing that must hold of every id_token (OpenID Connect Core 1.0, 3.2.2.11), and the code when it does not. */
record IdTokenRule(IdentityError refusal, BiPredicate<JWTClaimsSet, SignInExpectation> condition) {

    static final Duration SKEW = Duration.ofSeconds(30);
    static final Duration LONGEST_WAY = Duration.ofMinutes(10);

    static final List<IdTokenRule> ALL = List.of(
            new IdTokenRule(IdentityError.ISSUER_UNKNOWN,
                    (claims, expected) -> expected.provider().issuer().equals(claims.getIssuer())),
            new IdTokenRule(IdentityError.AUDIENCE_WRONG,
                    (claims, expected) -> claims.getAudience().equals(List.of(expected.provider().audience()))),
            new IdTokenRule(IdentityError.AUDIENCE_WRONG,
                    (claims, expected) -> claims.getClaim("azp") == null
                            || expected.provider().audience().equals(claims.getClaim("azp"))),
            new IdTokenRule(IdentityError.NONCE_WRONG,
                    (claims, expected) -> same(expected.nonce(), claims.getClaim("nonce"))),
            new IdTokenRule(IdentityError.SIGN_IN_FROM_THE_FUTURE,
                    (claims, expected) -> reached(claims.getIssueTime(), expected.now())),
            new IdTokenRule(IdentityError.SIGN_IN_FROM_THE_FUTURE,
                    (claims, expected) -> claims.getNotBeforeTime() == null
                            || reached(claims.getNotBeforeTime(), expected.now())),
            new IdTokenRule(IdentityError.SIGN_IN_EXPIRED,
                    (claims, expected) -> claims.getExpirationTime() != null
                            && expected.now().isBefore(claims.getExpirationTime().toInstant().plus(SKEW))),
            new IdTokenRule(IdentityError.SIGN_IN_EXPIRED,
                    (claims, expected) -> expected.now().isBefore(
                            claims.getIssueTime().toInstant().plus(LONGEST_WAY).plus(SKEW))));

    boolean holds(JWTClaimsSet claims, SignInExpectation expectation) {
        return condition.test(claims, expectation);
    }

    private static boolean reached(Date time, Instant now) {
        return time != null && !time.toInstant().isAfter(now.plus(SKEW));
    }

    private static boolean same(String expected, Object claimed) {
        return claimed instanceof String text && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
