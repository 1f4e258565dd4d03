package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.SerialLinkage;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.envelope.LimitedBody;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;

/** HTTP to {@code musubi.card.linkage.url}: JSON with kind and serial (hexadecimal) in, predecessor and subject out. */
@ApplicationScoped
class HttpSerialLinkage implements SerialLinkage {

    private static final int OK = 200;
    private static final long LONGEST = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Pattern SERIAL = Pattern.compile("[0-9a-f]{1,40}");
    private static final Pattern SUBJECT = Pattern.compile("[0-9A-Za-z._~@-]{1,64}");

    private final NodeConfiguration configuration;
    private HttpClient client;

    protected HttpSerialLinkage() {
        this(null);
    }

    @Inject
    HttpSerialLinkage(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Linked ask(BigInteger serial) {
        URI address = configuration.find("musubi.card.linkage.url").map(URI::create)
                .orElseThrow(() -> new BusinessException(IdentityError.CARD_LINKAGE_UNAVAILABLE));
        Map<String, Object> answer = send(address, Json.write(Map.of("kind", CardKind.AUTHENTICATION.name(), "serial", serial.toString(16))));
        return new Linked(text(answer, "predecessor", SERIAL).map(earlier -> new BigInteger(earlier, 16)), text(answer, "subject", SUBJECT));
    }

    /** @throws BusinessException CARD_LINKAGE_UNAVAILABLE also for what is there in another form */
    private static Optional<String> text(Map<String, Object> answer, String member, Pattern form) {
        Object value = answer.get(member);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && form.matcher(text).matches()) {
            return Optional.of(text);
        }
        throw new BusinessException(IdentityError.CARD_LINKAGE_UNAVAILABLE);
    }

    private Map<String, Object> send(URI address, String question) {
        Duration time = configuration.find("musubi.card.patience").map(Duration::parse).orElse(PATIENCE);
        try {
            HttpResponse<byte[]> answer = client().send(HttpRequest.newBuilder(address).timeout(time).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(question)).build(), headers -> new LimitedBody<>(BodySubscribers.ofByteArray(), LONGEST, time));
            if (answer.statusCode() != OK) {
                throw new BusinessException(IdentityError.CARD_LINKAGE_UNAVAILABLE);
            }
            return Json.readObject(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new BusinessException(IdentityError.CARD_LINKAGE_UNAVAILABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessException(IdentityError.CARD_LINKAGE_UNAVAILABLE, e);
        }
    }

    private synchronized HttpClient client() throws IOException {
        if (client == null) {
            client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                    .sslContext(TrustedServers.context(configuration.find("musubi.card.server.anchors"))).build();
        }
        return client;
    }
}
