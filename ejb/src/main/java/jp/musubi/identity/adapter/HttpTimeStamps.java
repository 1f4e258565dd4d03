package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.identity.domain.signature.TimeStamps;
import jp.musubi.kernel.config.NodeConfiguration;

/** HTTP to {@code musubi.time.url} (RFC 3161, 3.4). */
@ApplicationScoped
class HttpTimeStamps implements TimeStamps {

    private static final long LONGEST = 65_536;

    private final NodeConfiguration configuration;
    private final SignedAnswers answers;

    protected HttpTimeStamps() {
        this(null, null);
    }

    @Inject
    HttpTimeStamps(NodeConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.answers = new SignedAnswers(configuration, clock);
    }

    @Override
    public byte[] answer(byte[] request) throws UnprovenAnswerException {
        URI address = configuration.find("musubi.time.url").map(URI::create).orElseThrow(() -> new UnprovenAnswerException(Trouble.NOT_CONFIGURED));
        return answers.askIfUp(HttpRequest.newBuilder(address).header("Content-Type", "application/timestamp-query").header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request)), LONGEST, answers.patience());
    }
}
