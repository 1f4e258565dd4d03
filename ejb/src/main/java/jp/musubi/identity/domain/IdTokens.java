package jp.musubi.identity.domain;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.Set;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/**
 * Reads id_tokens: signed by a configured provider's published key, or refused. The header chooses the key's id and one of the algorithms (RFC 7518) that
 * providers use: RS256, which each has to know (OpenID Connect Core 1.0, 15.1), PS256 and ES256.
 */
public class IdTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final SigningKeys keys;

    public IdTokens(SigningKeys keys) {
        this.keys = keys;
    }

    /** @throws BusinessException IDN-0201 to IDN-0210 */
    public JWTClaimsSet verify(String compact, SignInExpectation expectation) {
        try {
            SignedJWT token = SignedJWT.parse(compact);
            checkHeader(token.getHeader());
            checkSignature(token, expectation.provider());
            JWTClaimsSet claims = token.getJWTClaimsSet();
            IdTokenRule.ALL.stream().filter(rule -> !rule.holds(claims, expectation)).findFirst().ifPresent(broken -> {
                throw new BusinessException(broken.refusal());
            });
            return claims;
        } catch (ParseException e) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED, e);
        }
    }

    /** A key that travels with the token proves nothing, so headers that carry or name one are refused. */
    private static void checkHeader(JWSHeader header) {
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            throw new BusinessException(IdentityError.ALGORITHM_REFUSED);
        }
        boolean bringsItsKey = header.getJWK() != null || header.getJWKURL() != null
                || header.getX509CertChain() != null || header.getX509CertURL() != null;
        boolean otherType = header.getType() != null && !JOSEObjectType.JWT.equals(header.getType());
        if (bringsItsKey || otherType || header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED);
        }
    }

    private void checkSignature(SignedJWT token, SignInProvider provider) {
        JWSHeader header = token.getHeader();
        PublicKey key = keys.find(provider, header.getAlgorithm(), header.getKeyID() == null ? "" : header.getKeyID())
                .orElseThrow(() -> new BusinessException(IdentityError.SIGNING_KEY_UNKNOWN));
        try {
            if (!token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(header, key))) {
                throw new BusinessException(IdentityError.SIGNATURE_INVALID);
            }
        } catch (JOSEException e) {
            throw new BusinessException(IdentityError.SIGNATURE_INVALID, e);
        }
    }
}
