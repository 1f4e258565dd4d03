package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.RevocationWire;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.envelope.LimitedBody;

/**
 * HTTP to the addresses {@code musubi.card.<kind>.ocsp.url} and {@code .crl.url}, in which {@code {key}} stands for the identifier of the authority's key.
 * The answers are signed, so that plain HTTP serves. A server that is down is left alone for a while ({@link Respite}).
 */
@ApplicationScoped
class HttpRevocationWire implements RevocationWire {

    private static final long LONGEST_RESPONSE = 65_536;
    private static final long LONGEST_LIST = 1 << 26;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** A list can be long. */
    private static final int LISTS_PATIENCE = 5;

    private final NodeConfiguration configuration;
    private final Respite respite;
    private HttpClient client;

    protected HttpRevocationWire() {
        this(null, null);
    }

    @Inject
    HttpRevocationWire(NodeConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.respite = new Respite(clock);
    }

    @Override
    public byte[] ocsp(CardAnchor anchor, byte[] request) throws UnprovenAnswerException {
        return askIfUp(HttpRequest.newBuilder(address(anchor, "ocsp")).header("Content-Type", "application/ocsp-request")
                .header("Accept", "application/ocsp-response").POST(HttpRequest.BodyPublishers.ofByteArray(request)), LONGEST_RESPONSE, patience());
    }

    @Override
    public byte[] list(CardAnchor anchor) throws UnprovenAnswerException {
        return askIfUp(HttpRequest.newBuilder(address(anchor, "crl")).GET(), LONGEST_LIST, patience().multipliedBy(LISTS_PATIENCE));
    }

    private Duration patience() {
        return configuration.find("musubi.card.patience").map(Duration::parse).orElse(PATIENCE);
    }

    private URI address(CardAnchor anchor, String what) throws UnprovenAnswerException {
        return configuration.find("musubi.card." + anchor.kind().key() + "." + what + ".url").map(template -> URI.create(template.replace("{key}", anchor.keyId())))
                .orElseThrow(() -> new UnprovenAnswerException(Trouble.NOT_CONFIGURED));
    }

    private byte[] askIfUp(HttpRequest.Builder question, long longest, Duration time) throws UnprovenAnswerException {
        HttpRequest request = question.timeout(time).build();
        if (!respite.isOver(request.uri())) {
            throw new UnprovenAnswerException(Trouble.UNREACHABLE);
        }
        try {
            byte[] answer = ask(request, longest, time);
            respite.answered(request.uri());
            return answer;
        } catch (UnprovenAnswerException e) {
            respite.failed(request.uri());
            throw e;
        }
    }

    private byte[] ask(HttpRequest request, long longest, Duration time) throws UnprovenAnswerException {
        try {
            HttpResponse<byte[]> answer = client().send(request, headers -> new LimitedBody<>(BodySubscribers.ofByteArray(), longest, time));
            if (answer.statusCode() != OK) {
                throw new UnprovenAnswerException(Trouble.UNREACHABLE);
            }
            return answer.body();
        } catch (IOException e) {
            throw new UnprovenAnswerException(Trouble.UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnprovenAnswerException(Trouble.UNREACHABLE, e);
        }
    }

    private synchronized HttpClient client() throws IOException {
        if (client == null) {
            client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience())
                    .sslContext(TrustedServers.context(configuration.find("musubi.card.server.anchors"))).build();
        }
        return client;
    }
}
