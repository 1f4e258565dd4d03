package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import jp.musubi.identity.boundary.CardKind;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key of an authority; those of one kind share their name. */
record TestAuthority(CardKind kind, CardAlgorithm algorithm, KeyPair keys, X509Certificate certificate) {

    static final TestAuthority LOGIN = found(CardKind.AUTHENTICATION, CardAlgorithm.RSA, "first");
    static final TestAuthority LOGIN_SECOND = found(CardKind.AUTHENTICATION, CardAlgorithm.RSA, "second");
    static final TestAuthority LOGIN_P384 = found(CardKind.AUTHENTICATION, CardAlgorithm.ECDSA_P384, "next");
    static final TestAuthority SIGN = found(CardKind.SIGNATURE, CardAlgorithm.RSA, "sign first");
    static final TestAuthority SIGN_SECOND = found(CardKind.SIGNATURE, CardAlgorithm.RSA, "sign second");
    static final TestAuthority SIGN_P384 = found(CardKind.SIGNATURE, CardAlgorithm.ECDSA_P384, "sign next");
    /** Nobody trusts it; its name is the right one. */
    static final TestAuthority STRANGER = found(CardKind.AUTHENTICATION, CardAlgorithm.RSA, "stranger");

    static TestAuthority found(CardKind kind, CardAlgorithm algorithm, String key) {
        return found(kind, algorithm, key, CardDraft.NOW.minus(Duration.ofDays(1_000)), CardDraft.NOW.plus(Duration.ofDays(2_500)));
    }

    static TestAuthority found(CardKind kind, CardAlgorithm algorithm, String key, Instant from, Instant until) {
        KeyPair keys = TestKeys.of(algorithm, key);
        X500Name name = name(kind);
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(key.hashCode() & 0x7fffffffL), Date.from(from),
                    Date.from(until), name, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(Extension.subjectKeyIdentifier, false, CardDraft.identifiers().createSubjectKeyIdentifier(keys.getPublic()));
            String signature = algorithm == CardAlgorithm.RSA ? "SHA256withRSA" : "SHA384withECDSA";
            return new TestAuthority(kind, algorithm, keys, new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static X500Name name(CardKind kind) {
        return new X500Name("C=JP,O=JPKI,OU=JPKI for " + kind.key() + ",OU=test");
    }

    X500Name name() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    CardAnchor anchor() {
        return CardAnchor.of(kind, certificate);
    }

    AuthorityKeyIdentifier keyIdentifier() {
        return CardDraft.identifiers().createAuthorityKeyIdentifier(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    }
}
