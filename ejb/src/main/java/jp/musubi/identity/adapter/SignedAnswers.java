package jp.musubi.identity.adapter;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.envelope.LimitedBody;

/** HTTP to servers whose answers are signed, so that plain HTTP serves. One that is down is left alone for a while ({@link Respite}). */
final class SignedAnswers {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final NodeConfiguration configuration;
    private final Respite respite;
    private HttpClient client;

    SignedAnswers(NodeConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.respite = new Respite(clock);
    }

    Duration patience() {
        return configuration.find("musubi.card.patience").map(Duration::parse).orElse(PATIENCE);
    }

    /** @throws UnprovenAnswerException UNREACHABLE */
    byte[] askIfUp(HttpRequest.Builder question, long longest, Duration time) throws UnprovenAnswerException {
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
