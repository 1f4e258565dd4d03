package jp.musubi.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.identity.domain.SignInProvider;

/** A provider, its key, honest tokens, and a clock that is moved by hand. */
public final class IdentityFixture {

    public static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    public static final String TOWN = "0220199201101700";
    public static final String ISSUER = "https://provider.example/signin";
    public static final ECKey KEY = key("k1");
    public static final SignInProvider RESIDENT = provider(Zone.RESIDENT, Set.of());
    public static final SignInProvider STAFF = provider(Zone.STAFF, Set.of(TOWN));

    private IdentityFixture() {
    }

    public static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWTClaimsSet.Builder residentClaims(String nonce) {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience("musubi-resident").subject("r-4711").claim("nonce", nonce)
                .issueTime(Date.from(NOW)).expirationTime(Date.from(NOW.plusSeconds(120)));
    }

    public static JWTClaimsSet.Builder staffClaims(String nonce) {
        return residentClaims(nonce).audience("musubi-staff").subject("clerk-1").claim("institution", TOWN)
                .claim("department", "1010").claim("department_name", "子育て支援課").claim("name", "結 花子")
                .claim("roles", List.of("STAFF"));
    }

    public static String sign(JWTClaimsSet claims) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build(), KEY);
    }

    public static String sign(JWTClaimsSet claims, JWSHeader header, ECKey key) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a provider with {@link #KEY} alone publishes. */
    public static Optional<PublicKey> published(SignInProvider provider, JWSAlgorithm algorithm, String keyId) {
        return Optional.of(KEY).filter(key -> algorithm.equals(JWSAlgorithm.ES256) && key.getKeyID().equals(keyId)).map(IdentityFixture::publicKey);
    }

    public static PublicKey publicKey(AsymmetricJWK key) {
        try {
            return key.toPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignInProvider provider(Zone zone, Set<String> institutions) {
        return new SignInProvider(zone, ISSUER, URI.create(ISSUER + "/authorize"), "musubi-" + zone.key(),
                URI.create("https://localhost:8443/signin/callback"), URI.create("file:/keys.json"),
                zone == Zone.STAFF ? Optional.of(URI.create(ISSUER + "/logout")) : Optional.empty(), institutions);
    }
}
