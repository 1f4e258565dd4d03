package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.identity.boundary.CardKind;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate as a card has it, changed by a test until it is wrong. */
final class CardDraft {

    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    static final ASN1ObjectIdentifier AUTHENTICATION_POLICY = new ASN1ObjectIdentifier("1.2.392.200149.8.5.1.3.30");
    static final ASN1ObjectIdentifier SIGNATURE_POLICY = new ASN1ObjectIdentifier("1.2.392.200149.8.5.1.1.20");
    /** Also what the JDK would not sign with. */
    private static final Provider EVERYTHING = new BouncyCastleProvider();
    private static final Duration YEARS = Duration.ofDays(1_825);

    final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
    X500Name issuer;
    X500Name subject = new X500Name("CN=0123456789ABCDEF0123456789ABCDEF,C=JP");
    BigInteger serial = BigInteger.valueOf(4_711);
    Instant from = NOW.minus(Duration.ofDays(10));
    Instant until = from.plus(YEARS);
    SubjectPublicKeyInfo key;
    String signature;
    PrivateKey signer;

    private CardDraft() {
    }

    static CardDraft authentication(TestAuthority authority, CardAlgorithm algorithm) {
        return by(authority, TestKeys.of(algorithm, "holder")).with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.certificatePolicies, false, new CertificatePolicies(new PolicyInformation(AUTHENTICATION_POLICY)));
    }

    static CardDraft signature(TestAuthority authority, CardAlgorithm algorithm) {
        return by(authority, TestKeys.of(algorithm, "holder")).with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .with(Extension.certificatePolicies, false, new CertificatePolicies(new PolicyInformation(SIGNATURE_POLICY)))
                .with(Extension.subjectAlternativeName, false, new ItemsDraft().names());
    }

    static CardDraft of(CardKind kind, TestAuthority authority, CardAlgorithm algorithm) {
        return kind == CardKind.SIGNATURE ? signature(authority, algorithm) : authentication(authority, algorithm);
    }

    private static CardDraft by(TestAuthority authority, KeyPair holder) {
        CardDraft draft = new CardDraft();
        draft.issuer = authority.name();
        draft.signer = authority.keys().getPrivate();
        draft.signature = authority.algorithm() == CardAlgorithm.RSA ? "SHA256withRSA" : "SHA384withECDSA";
        draft.key(holder.getPublic());
        return draft.with(Extension.authorityKeyIdentifier, false, authority.keyIdentifier());
    }

    CardDraft key(PublicKey holder) {
        key = SubjectPublicKeyInfo.getInstance(holder.getEncoded());
        return with(Extension.subjectKeyIdentifier, false, identifiers().createSubjectKeyIdentifier(key));
    }

    CardDraft with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            return with(type, critical, value.toASN1Primitive().getEncoded("DER"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CardDraft with(ASN1ObjectIdentifier type, boolean critical, byte[] value) {
        extensions.put(type, new Extension(type, critical, value));
        return this;
    }

    CardDraft without(ASN1ObjectIdentifier type) {
        extensions.remove(type);
        return this;
    }

    CardDraft items(ItemsDraft items) {
        return with(Extension.subjectAlternativeName, false, items.names());
    }

    CardDraft usage(int bits) {
        return with(Extension.keyUsage, true, new KeyUsage(bits));
    }

    CardDraft policies(ASN1ObjectIdentifier... policies) {
        PolicyInformation[] all = new PolicyInformation[policies.length];
        for (int i = 0; i < policies.length; i++) {
            all[i] = new PolicyInformation(policies[i]);
        }
        return with(Extension.certificatePolicies, false, new CertificatePolicies(all));
    }

    byte[] der() {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, key);
            for (Extension extension : extensions.values()) {
                builder.addExtension(extension);
            }
            return builder.build(new JcaContentSignerBuilder(signature).setProvider(EVERYTHING).build(signer)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static JcaX509ExtensionUtils identifiers() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
