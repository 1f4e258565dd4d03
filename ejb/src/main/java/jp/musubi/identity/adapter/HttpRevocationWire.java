package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.RevocationWire;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.config.NodeConfiguration;

/**
 * HTTP to the addresses {@code musubi.card.<kind>.ocsp.url} and {@code .crl.url}, in which {@code {key}} stands for the identifier of the authority's key.
 */
@ApplicationScoped
class HttpRevocationWire implements RevocationWire {

    private static final long LONGEST_RESPONSE = 65_536;
    private static final long LONGEST_LIST = 1 << 26;
    /** A list can be long. */
    private static final int LISTS_PATIENCE = 5;

    private final NodeConfiguration configuration;
    private final SignedAnswers answers;

    protected HttpRevocationWire() {
        this(null, null);
    }

    @Inject
    HttpRevocationWire(NodeConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.answers = new SignedAnswers(configuration, clock);
    }

    @Override
    public byte[] ocsp(CardAnchor anchor, byte[] request) throws UnprovenAnswerException {
        return answers.askIfUp(HttpRequest.newBuilder(address(anchor, "ocsp")).header("Content-Type", "application/ocsp-request")
                .header("Accept", "application/ocsp-response").POST(HttpRequest.BodyPublishers.ofByteArray(request)), LONGEST_RESPONSE, answers.patience());
    }

    @Override
    public byte[] list(CardAnchor anchor) throws UnprovenAnswerException {
        return answers.askIfUp(HttpRequest.newBuilder(address(anchor, "crl")).GET(), LONGEST_LIST, answers.patience().multipliedBy(LISTS_PATIENCE));
    }

    private URI address(CardAnchor anchor, String what) throws UnprovenAnswerException {
        return configuration.find("musubi.card." + anchor.kind().key() + "." + what + ".url").map(template -> URI.create(template.replace("{key}", anchor.keyId())))
                .orElseThrow(() -> new UnprovenAnswerException(Trouble.NOT_CONFIGURED));
    }
}
