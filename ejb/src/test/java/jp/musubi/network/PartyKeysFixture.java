package jp.musubi.network;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys of a small network: one authority, and a signing and an encryption certificate for each party. */
public final class PartyKeysFixture {

    private static final String PASSWORD = "for-tests-only";

    private final Path directory;
    private final KeyPair authority = keyPair();
    private final X509Certificate anchor = certificate("authority", authority, authority.getPrivate(), KeyUsage.keyCertSign);
    private long serial = 1;

    private PartyKeysFixture(Path directory) {
        this.directory = directory;
    }

    public static Path write(Path directory, String... parties) {
        PartyKeysFixture fixture = new PartyKeysFixture(directory);
        try {
            Files.createDirectories(directory.resolve("parties"));
            Files.writeString(directory.resolve("anchors.pem"), pem(fixture.anchor));
            for (String party : parties) {
                fixture.party(party);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return directory;
    }

    private void party(String party) throws IOException, GeneralSecurityException {
        KeyPair sign = keyPair();
        KeyPair encrypt = keyPair();
        X509Certificate signing = certificate(party, sign, authority.getPrivate(), KeyUsage.digitalSignature);
        X509Certificate encryption = certificate(party, encrypt, authority.getPrivate(), KeyUsage.keyAgreement);
        Files.writeString(directory.resolve("parties/" + party + ".pem"), pem(signing) + pem(encryption));
        Files.writeString(directory.resolve(party + ".password"), PASSWORD);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("sign", sign.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {signing});
        store.setKeyEntry("encrypt", encrypt.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {encryption});
        store.setKeyEntry("tls", sign.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {signing});
        try (OutputStream out = Files.newOutputStream(directory.resolve(party + ".p12"))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private X509Certificate certificate(String name, KeyPair subject, PrivateKey issuer, int usage) {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Principal("CN=authority"),
                BigInteger.valueOf(++serial), Date.from(now.minus(1, ChronoUnit.DAYS)), Date.from(now.plus(1, ChronoUnit.DAYS)),
                new X500Principal("CN=" + name), subject.getPublic());
        try {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
