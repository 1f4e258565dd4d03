package jp.musubi.identity.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose servers are talked to over TLS. */
final class TrustedServers {

    private TrustedServers() {
    }

    /** @param anchors PEM file of the certificates to trust; the JDK's own ones when empty */
    static SSLContext context(Optional<String> anchors) throws IOException {
        try {
            if (anchors.isEmpty()) {
                return SSLContext.getDefault();
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            try (InputStream pem = Files.newInputStream(Path.of(anchors.get()))) {
                for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    store.setCertificateEntry("anchor" + number++, anchor);
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the anchors of servers cannot be read", e);
        }
    }
}
