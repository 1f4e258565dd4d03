package jp.musubi.kernel.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.musubi.kernel.error.BusinessException;

/** Carries envelopes to other parties: HTTPS with the speaking party's client certificate, connections kept alive. */
@ApplicationScoped
public class PartyClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For the answer's headers, and again for its body. */
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Bytes; the longest envelope of the hub contract, which is ASCII. */
    private static final long LONGEST = 1 << 24;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final PartyKeys keys;
    private final Duration patience;
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    protected PartyClient() {
        this(null);
    }

    @Inject
    public PartyClient(PartyKeys keys) {
        this(keys, ANSWER);
    }

    PartyClient(PartyKeys keys, Duration patience) {
        this.keys = keys;
        this.patience = patience;
    }

    /**
     * Posts a compact JWS and returns the one that answers it.
     *
     * @param party code of the party this node speaks for
     * @throws BusinessException PARTY_UNREACHABLE (nothing is known of the effect: retry), PARTY_REFUSED
     */
    public String post(String party, URI address, String jws) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(patience)
                .header("Content-Type", "application/jose").header("Accept", "application/jose")
                .POST(HttpRequest.BodyPublishers.ofString(jws, StandardCharsets.US_ASCII)).build();
        try {
            HttpResponse<String> response = clients.computeIfAbsent(party, this::client)
                    .send(request, headers -> new LimitedBody<>(BodySubscribers.ofString(StandardCharsets.UTF_8), LONGEST, patience));
            if (response.statusCode() >= SERVER_ERROR) {
                throw new BusinessException(EnvelopeError.PARTY_UNREACHABLE, address.getHost());
            }
            if (response.statusCode() != OK) {
                throw new BusinessException(EnvelopeError.PARTY_REFUSED, address.getHost(), "HTTP " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new BusinessException(EnvelopeError.PARTY_UNREACHABLE, e, address.getHost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessException(EnvelopeError.PARTY_UNREACHABLE, e, address.getHost());
        }
    }

    private HttpClient client(String party) {
        try {
            KeyManagerFactory ours = KeyManagerFactory.getInstance("PKIX");
            ours.init(onlyTls(party), keys.password(party));
            TrustManagerFactory theirs = TrustManagerFactory.getInstance("PKIX");
            theirs.init(anchors());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT).build();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no TLS client for " + party, e);
        }
    }

    private KeyStore onlyTls(String party) throws GeneralSecurityException, IOException {
        KeyStore all = keys.store(party);
        char[] password = keys.password(party);
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry("tls", all.getKey("tls", password), password, all.getCertificateChain("tls"));
        return one;
    }

    private KeyStore anchors() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (X509Certificate anchor : keys.anchors()) {
            store.setCertificateEntry("anchor" + number++, anchor);
        }
        return store;
    }
}
