package jp.musubi.standin.installation;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** A certification authority of one installation. */
final class Authority {

    static final String ALIAS = "ca";
    private static final String ORGANIZATION = "Musubi demo";

    private final Credential own;

    private Authority(Credential own) {
        this.own = own;
    }

    /** Opens the authority of that file, or founds it. */
    static Authority open(DemoFiles files, String name, String commonName) {
        KeyStoreFile file = new KeyStoreFile(files, name);
        return new Authority(file.credentials(Map.of(ALIAS, () -> found(commonName)), certificate -> true).get(ALIAS));
    }

    private static Credential found(String commonName) {
        KeyPair keys = CertificateWriter.newKeys();
        X500Name name = name(commonName + " " + UUID.randomUUID().toString().substring(0, 8));
        return new Credential(keys.getPrivate(), List.of(CertificateWriter.certify(name, keys.getPublic(), Usage.AUTHORITY,
                name, keys.getPublic(), keys.getPrivate())));
    }

    Credential issue(String commonName, Usage usage) {
        KeyPair keys = CertificateWriter.newKeys();
        try {
            X500Name issuer = new JcaX509CertificateHolder(certificate()).getSubject();
            X509Certificate issued = CertificateWriter.certify(name(commonName), keys.getPublic(), usage, issuer,
                    certificate().getPublicKey(), own.key());
            return new Credential(keys.getPrivate(), List.of(issued, certificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this authority issued the certificate and its dates hold. */
    boolean vouchesFor(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            certificate.verify(certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    X509Certificate certificate() {
        return own.certificate();
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "JP").addRDN(BCStyle.O, ORGANIZATION)
                .addRDN(BCStyle.CN, commonName).build();
    }
}
