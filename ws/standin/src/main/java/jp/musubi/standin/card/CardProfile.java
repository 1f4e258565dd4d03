package jp.musubi.standin.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** What the authority's certificates look like: extension by extension as those of the real one, under a name that nobody takes for it. */
final class CardProfile {

    /** Arc of the four items in the subjectAltName. */
    private static final String ITEMS = "1.2.392.200149.8.5.5.";

    private CardProfile() {
    }

    /** Both generations of one kind have this name. */
    static X500Name authority(CardKind kind) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "JP").addRDN(BCStyle.O, "JPKI")
                .addRDN(BCStyle.OU, kind.unit()).addRDN(BCStyle.OU, "Musubi stand-in, not J-LIS").build();
    }

    static X509Certificate root(Draft draft, PublicKey key, ContentSigner signer) {
        return write(draft, key, key, signer, extensions -> {
            extensions.put(Extension.basicConstraints, new BasicConstraints(true));
            extensions.put(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            extensions.put(Extension.subjectAlternativeName, new GeneralNames(service()));
            extensions.put(Extension.cRLDistributionPoints, distribution(draft.issuer()));
        });
    }

    static X509Certificate holder(Draft draft, CardKind kind, FourItems items, PublicKey key, PublicKey issuer, ContentSigner signer) {
        return write(draft, key, issuer, signer, extensions -> {
            extensions.put(Extension.keyUsage, kind.usage());
            extensions.put(Extension.certificatePolicies, new CertificatePolicies(new PolicyInformation(kind.policy())));
            if (items != null) {
                extensions.put(Extension.subjectAlternativeName, names(items));
            }
            extensions.put(Extension.issuerAlternativeName, new GeneralNames(service()));
            extensions.put(Extension.cRLDistributionPoints, distribution(draft.issuer()));
        });
    }

    /** RFC 6960, 4.2.2.2: answers in the authority's place; its own revocation is not asked for. */
    static X509Certificate responder(Draft draft, PublicKey key, PublicKey issuer, ContentSigner signer) {
        return write(draft, key, issuer, signer, extensions -> {
            extensions.put(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature));
            extensions.put(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            extensions.put(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE);
        });
    }

    private static X509Certificate write(Draft draft, PublicKey key, PublicKey issuer, ContentSigner signer, Filling filling) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(draft.issuer(), draft.serial(), draft.from(), draft.until(),
                draft.subject(), key);
        Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();
        filling.fill(extensions);
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            extensions.put(Extension.subjectKeyIdentifier, identifiers.createSubjectKeyIdentifier(key));
            extensions.put(Extension.authorityKeyIdentifier, identifiers.createAuthorityKeyIdentifier(issuer));
            for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : extensions.entrySet()) {
                builder.addExtension(extension.getKey(), isCritical(extension.getKey()), extension.getValue());
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCritical(ASN1ObjectIdentifier extension) {
        return extension.equals(Extension.keyUsage) || extension.equals(Extension.basicConstraints);
    }

    private static GeneralNames names(FourItems items) {
        String[] values = {items.name(), items.nameSubstitutes(), items.sex(), items.birthDate(), items.address(), items.addressSubstitutes()};
        GeneralName[] names = new GeneralName[values.length];
        for (int i = 0; i < values.length; i++) {
            names[i] = new GeneralName(GeneralName.otherName, new DERSequence(new ASN1Encodable[] {
                new ASN1ObjectIdentifier(ITEMS + (i + 1)), new DERTaggedObject(true, 0, new DERUTF8String(values[i]))}));
        }
        return new GeneralNames(names);
    }

    private static GeneralName service() {
        String name = ResourceBundle.getBundle("jp.musubi.standin.card.Names").getString("service");
        return new GeneralName(new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "JP").addRDN(BCStyle.O, name).build());
    }

    /** The real ones name a place in a directory, too, and no address. */
    private static CRLDistPoint distribution(X500Name issuer) {
        X500NameBuilder place = new X500NameBuilder(BCStyle.INSTANCE);
        for (var part : issuer.getRDNs()) {
            place.addRDN(part.getFirst());
        }
        GeneralNames names = new GeneralNames(new GeneralName(place.addRDN(BCStyle.CN, "CRLDP").build()));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }

    /** Names, serial and dates of a certificate to be. */
    record Draft(X500Name issuer, X500Name subject, BigInteger serial, Date from, Date until) {
    }

    private interface Filling {

        void fill(Map<ASN1ObjectIdentifier, ASN1Encodable> extensions);
    }
}
