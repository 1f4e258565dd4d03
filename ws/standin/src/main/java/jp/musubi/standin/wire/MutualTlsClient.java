package jp.musubi.standin.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** HTTPS with one client certificate of the demo; trusts the demo's CA only. */
public final class MutualTlsClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For the whole of an answer. The request's own limit ends with the headers (JDK-8208693). */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client;

    /**
     * @param directory where {@code name.p12} and {@code name.password} are
     * @param alias of the key to use
     * @param anchors trusted authorities, PEM
     */
    public MutualTlsClient(Path directory, String name, String alias, Path anchors) {
        char[] password = KeyStores.password(directory, name);
        try {
            KeyStore all = KeyStores.load(directory.resolve(name + ".p12"), password);
            KeyStore one = empty();
            one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
            KeyManagerFactory ours = KeyManagerFactory.getInstance("PKIX");
            ours.init(one, password);
            TrustManagerFactory theirs = TrustManagerFactory.getInstance("PKIX");
            theirs.init(trusted(anchors));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
            this.client = HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT).build();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no TLS client for " + name, e);
        }
    }

    /** @throws IOException when no answer came: nothing is known of the effect */
    public Answer post(URI address, String mediaType, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", mediaType)
                .header("Accept", mediaType).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = answer.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + ANSWER, e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static KeyStore trusted(Path anchors) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        List<X509Certificate> certificates = KeyStores.pem(anchors);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("anchor" + i, certificates.get(i));
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Status and text of a response. */
    public record Answer(int status, String body) {

        private static final int OK = 200;

        public boolean ok() {
            return status == OK;
        }
    }
}
