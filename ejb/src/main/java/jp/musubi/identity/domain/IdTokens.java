package jp.musubi.identity.domain;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** Reads id_tokens: signed with ES256 by a configured provider's published key, or refused. The header chooses nothing but the key's id. */
public class IdTokens {

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
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
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
        String keyId = token.getHeader().getKeyID();
        ECKey key = keys.find(provider, keyId == null ? "" : keyId)
                .orElseThrow(() -> new BusinessException(IdentityError.SIGNING_KEY_UNKNOWN));
        try {
            if (!token.verify(new ECDSAVerifier(key))) {
                throw new BusinessException(IdentityError.SIGNATURE_INVALID);
            }
        } catch (JOSEException e) {
            throw new BusinessException(IdentityError.SIGNATURE_INVALID, e);
        }
    }
}
