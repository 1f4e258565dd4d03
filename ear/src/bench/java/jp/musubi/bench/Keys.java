package jp.musubi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The client certificate of a demo system. */
final class Keys {

    private Keys() {
    }

    /** @param demo directory of the demo's files; @param system name of the PKCS#12 file without ending */
    static SSLContext of(Path demo, String system) throws IOException, GeneralSecurityException {
        char[] password = Files.readString(demo.resolve(system + ".password")).strip().toCharArray();
        KeyStore mine = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(demo.resolve(system + ".p12"))) {
            mine.load(in, password);
        }
        KeyManagerFactory ours = KeyManagerFactory.getInstance("PKIX");
        ours.init(mine, password);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream in = Files.newInputStream(demo.resolve("ca.pem"))) {
            anchors.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory theirs = TrustManagerFactory.getInstance("PKIX");
        theirs.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }
}
