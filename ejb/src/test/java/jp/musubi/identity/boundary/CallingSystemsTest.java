package jp.musubi.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.domain.RegisteredSystem;
import jp.musubi.identity.domain.SystemDirectory;
import jp.musubi.kernel.crypto.Fingerprint;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.HandClock;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class CallingSystemsTest {

    private static final Duration VALID = Duration.ofDays(1);
    private static final Caller CALLER = new Caller(Caller.Kind.SYSTEM, "0220199201101700", "musubi-child", "");

    private final HandClock clock = new HandClock(IdentityFixture.NOW);
    private final X509Certificate certificate = certificate("CN=musubi-child");

    @Test
    void knows_a_registered_certificate() {
        assertThat(systems(false).identify(certificate)).isEqualTo(CALLER);
    }

    @Test
    void does_not_know_another_certificate_of_the_same_name() {
        assertRefused(systems(false), certificate("CN=musubi-child"), IdentityError.SYSTEM_NOT_REGISTERED);
    }

    @Test
    void refuses_a_revoked_certificate() {
        assertRefused(systems(true), certificate, IdentityError.SYSTEM_REVOKED);
    }

    @Test
    void refuses_a_certificate_that_expired_on_an_open_connection() {
        clock.forward(VALID.plusSeconds(1));

        assertRefused(systems(false), certificate, IdentityError.CERTIFICATE_OUT_OF_DATE);
    }

    @Test
    void refuses_whoever_brings_none() {
        assertRefused(systems(false), null, IdentityError.CERTIFICATE_MISSING);
    }

    private void assertRefused(CallingSystems systems, X509Certificate leaf, IdentityError expected) {
        assertThatThrownBy(() -> systems.identify(leaf)).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(expected));
    }

    private CallingSystems systems(boolean revoked) {
        String registered = Fingerprint.of(certificate);
        return new CallingSystems(new SystemDirectory(null, clock) {
            @Override
            public Optional<RegisteredSystem> find(String fingerprint) {
                return Optional.of(new RegisteredSystem(CALLER, revoked)).filter(system -> registered.equals(fingerprint));
            }
        }, clock);
    }

    private X509Certificate certificate(String subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            X500Name name = new X500Name(subject);
            return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                    Date.from(clock.instant()), Date.from(clock.instant().plus(VALID)), name, keys.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
