package jp.musubi.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An agency system of the demo: its client certificate from the demo directory and plain HTTP. */
final class SystemClient {

    private final HttpClient http;
    private final SSLContext tls;

    private SystemClient(SSLContext tls) {
        this.tls = tls;
        this.http = HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** @param name of the PKCS#12 file in the demo directory, without ending */
    static SystemClient of(DemoServer server, String name) {
        return new SystemClient(context(server.demo(), server.demo().resolve(name + ".p12"), server.demo().resolve(name + ".password")));
    }

    /** The connection of a party of the hub contract. */
    static SystemClient party(DemoServer server, String code) {
        Path keys = server.demo().resolve("keys");
        return new SystemClient(context(server.demo(), keys.resolve(code + ".p12"), keys.resolve(code + ".password"), Set.of("encrypt", "sign")));
    }

    /** A client that shows no certificate. */
    static SystemClient nobody(DemoServer server) {
        return new SystemClient(context(server.demo(), null, null));
    }

    /** A browser that shows this file card itself. */
    static SystemClient card(DemoServer server, Path store, String password) {
        return new SystemClient(context(server.demo(), store, password, Set.of()));
    }

    SSLContext tls() {
        return tls;
    }

    HttpResponse<String> post(URI address, String contentType, String body, String... headers) {
        return send(request(address, contentType, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> post(URI address, String contentType, HttpRequest.BodyPublisher body, String... headers) {
        return send(request(address, contentType, headers).POST(body).build());
    }

    HttpResponse<String> send(String method, URI address, String contentType, HttpRequest.BodyPublisher body) {
        return send(request(address, contentType).method(method, body).build());
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).GET().build());
    }

    private static HttpRequest.Builder request(URI address, String contentType, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).header("Content-Type", contentType);
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static SSLContext context(Path demo, Path store, Path passwordFile) {
        return context(demo, store, passwordFile, Set.of());
    }

    private static SSLContext context(Path demo, Path store, Path passwordFile, Set<String> others) {
        try {
            return context(demo, store, passwordFile == null ? "" : Files.readString(passwordFile).strip(), others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param others entries of the store that are not for connections */
    private static SSLContext context(Path demo, Path store, String secret, Set<String> others) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            if (store == null) {
                keys.init(null, null);
            } else {
                char[] password = secret.toCharArray();
                KeyStore mine = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(store)) {
                    mine.load(in, password);
                }
                for (String other : others) {
                    mine.deleteEntry(other);
                }
                keys.init(mine, password);
            }
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            try (InputStream in = Files.newInputStream(demo.resolve("ca.pem"))) {
                anchors.setCertificateEntry("ca", (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
