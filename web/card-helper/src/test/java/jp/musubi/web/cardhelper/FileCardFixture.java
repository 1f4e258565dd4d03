package jp.musubi.web.cardhelper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** File cards with keys made for the test. */
final class FileCardFixture {

    static final String PIN = "0426";
    static final String PASSWORD = "MUSUBI26";

    static final KeyPair RSA = keys("RSA", 2_048);
    static final KeyPair ECDSA = keys("EC", 384);

    private FileCardFixture() {
    }

    /** With an RSA key for signing in and a P-384 key for documents. */
    static Path issue(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        write(folder.resolve("authentication.p12"), RSA, "SHA256withRSA", PIN);
        write(folder.resolve("signature.p12"), ECDSA, "SHA384withECDSA", PASSWORD);
        return tries(folder, 3, 5);
    }

    static Path tries(Path folder, int authentication, int signature) throws IOException {
        Files.writeString(folder.resolve("tries.properties"), "authentication=" + authentication + "\nsignature=" + signature + "\n");
        return folder;
    }

    private static void write(Path file, KeyPair keys, String algorithm, String pin) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("card", keys.getPrivate(), pin.toCharArray(), new Certificate[] {certificate(keys, algorithm, KeyUsage.digitalSignature)});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, pin.toCharArray());
        }
    }

    static X509Certificate certificate(KeyPair keys, String algorithm, int usage) throws GeneralSecurityException {
        X500Name name = new X500Name("CN=test");
        Date from = new Date(0);
        try {
            return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, new Date(Long.MAX_VALUE / 1_000_000),
                    name, keys.getPublic()).addExtension(Extension.keyUsage, true, new KeyUsage(usage)).build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
        } catch (OperatorCreationException | CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyPair keys(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
