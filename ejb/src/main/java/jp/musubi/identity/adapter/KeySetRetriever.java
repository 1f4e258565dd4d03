package jp.musubi.identity.adapter;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Fetches a key set over HTTPS, from a server that one of the configured anchors vouches for, or reads it from a file. Nothing else. */
class KeySetRetriever implements ResourceRetriever {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LIMIT_BYTES = 64 * 1024;

    private final Optional<String> anchors;

    /** @param anchors PEM file of the certificates to trust; the JDK's own ones when empty */
    KeySetRetriever(Optional<String> anchors) {
        this.anchors = anchors;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        if ("file".equals(url.getProtocol())) {
            return new Resource(Files.readString(Path.of(URI.create(url.toString()))), "application/json");
        }
        if (!"https".equals(url.getProtocol())) {
            throw new IOException("a key set is fetched over https only");
        }
        return new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LIMIT_BYTES, true, sockets()).retrieveResource(url);
    }

    private SSLSocketFactory sockets() throws IOException {
        if (anchors.isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        try (InputStream pem = Files.newInputStream(Path.of(anchors.get()))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("anchor" + number++, anchor);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("the anchors for sign-in providers cannot be read", e);
        }
    }
}
