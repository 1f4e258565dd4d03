package jp.musubi.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.musubi.standin.wire.MutualTlsClient;

/**
 * A wire that is tapped: takes what a party sends, keeps a copy of it and of its answer, and carries it on as the same
 * party. Mutual TLS ends here, so the test holds the keys of all parties; the envelopes' own signatures stay untouched.
 */
final class RecordedWire implements AutoCloseable {

    private static final int BAD_GATEWAY = 502;

    /** One message as it went by. */
    record Message(String path, String request, int status, String answer) {
    }

    private final Tap tap;
    private final Path keys;
    private final String target;
    private final Map<Certificate, String> parties = new HashMap<>();
    private final Map<String, MutualTlsClient> clients = new ConcurrentHashMap<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Listener listener;

    /** Learns of each message before it goes on; it goes on when this returns. */
    interface Tap {
        /**
         * @param request the message, or what is answered
         * @param answer whether it is the answer; one that refuses (a node that is not ready, a wire that is down) is no step of an exchange
         * @throws IOException the wire is cut here
         */
        void passes(String path, String request, boolean answer) throws IOException;
    }

    /** @param target where it goes on to: scheme, host and port */
    RecordedWire(Path demo, String target, List<String> partyCodes) throws IOException, GeneralSecurityException {
        this(demo, target, partyCodes, (path, request, answer) -> { });
    }

    RecordedWire(Path demo, String target, List<String> partyCodes, Tap tap) throws IOException, GeneralSecurityException {
        this.tap = tap;
        this.keys = demo.resolve("keys");
        this.target = target;
        for (String party : partyCodes) {
            parties.put(Wallet.open(keys, party).getCertificate("tls"), party);
        }
        this.listener = new Listener(demo, this::carry);
    }

    String url(String path) {
        return listener.url(path);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        listener.close();
    }

    private void carry(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String party = parties.get(((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]);
        MutualTlsClient client = clients.computeIfAbsent(party, code -> new MutualTlsClient(keys, code, "tls", keys.resolve("anchors.pem")));
        try {
            tap.passes(path, request, false);
            MutualTlsClient.Answer answer = client.post(URI.create(target + path), "application/jose", request);
            messages.add(new Message(path, request, answer.status(), answer.body()));
            if (answer.ok()) {
                tap.passes(path, request, true);
            }
            Listener.answer(exchange, answer.status(), answer.ok() ? "application/jose" : "application/problem+json",
                    answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            messages.add(new Message(path, request, BAD_GATEWAY, ""));
            Listener.answer(exchange, BAD_GATEWAY, "text/plain", new byte[0]);
        }
    }
}
