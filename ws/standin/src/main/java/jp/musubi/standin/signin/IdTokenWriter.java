package jp.musubi.standin.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Writes id_tokens, valid for two minutes. A resident's says an opaque subject and nothing else. */
@ApplicationScoped
public class IdTokenWriter {

    private static final Duration VALID = Duration.ofMinutes(2);

    private final SignInSettings settings;
    private final SigningKey key;
    private final Clock clock;

    protected IdTokenWriter() {
        this(null, null, null);
    }

    @Inject
    public IdTokenWriter(SignInSettings settings, SigningKey key) {
        this(settings, key, Clock.systemUTC());
    }

    IdTokenWriter(SignInSettings settings, SigningKey key, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    String write(AuthorizationDemand demand, Account account) {
        ECKey signing = key.get();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT)
                    .keyID(signing.getKeyID()).build(), claims(demand, account));
            token.sign(new ECDSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private JWTClaimsSet claims(AuthorizationDemand demand, Account account) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(settings.issuer())
                .audience(demand.party().clientId()).subject(account.subject()).claim("nonce", demand.nonce())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(VALID)));
        if (account.kind() == AccountKind.STAFF) {
            claims.claim("institution", account.institution()).claim("department", account.department())
                    .claim("department_name", account.departmentName()).claim("name", account.displayName())
                    .claim("roles", account.roles());
        }
        return claims.build();
    }
}
