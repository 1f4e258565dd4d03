package jp.musubi.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.standin.wire.Message;
import jp.musubi.standin.wire.MutualTlsClient;
import jp.musubi.standin.wire.PartyEnvelopes;

/** A party that speaks the hub contract itself, with keys of the demo; also one that cheats. */
final class HubClient {

    static final String HUB = "9900000000000000";
    static final String PORTAL = "9900000000000001";
    static final String JLIS = "9800000000000000";
    private static final String JOSE = "application/jose";

    private final Path keys;
    private final DemoServer server;
    private final MutualTlsClient http;
    private final String self;

    HubClient(DemoServer server, String self) {
        this.keys = server.demo().resolve("keys");
        this.server = server;
        this.self = self;
        this.http = new MutualTlsClient(keys, self, "tls", server.demo().resolve("ca.pem"));
    }

    /** An envelope of ours, signed now. */
    String envelope(String type, Map<String, Object> body) {
        return envelope(self, HUB, type, body, Clock.systemUTC());
    }

    /** An envelope of whichever issuer, for whomever, signed at some other time. */
    String envelope(String issuer, String audience, String type, Map<String, Object> body, Clock clock) {
        PartyEnvelopes envelopes = new PartyEnvelopes(keys, issuer, clock);
        Message message = envelopes.request(audience, type, "it-" + UUID.randomUUID(), body);
        return envelopes.seal(message);
    }

    MutualTlsClient.Answer post(String operation, String envelope) {
        return send(server.hub("/hub/v1/" + operation), JOSE, envelope);
    }

    MutualTlsClient.Answer post(String operation, String mediaType, String body) {
        return send(server.hub("/hub/v1/" + operation), mediaType, body);
    }

    /** At a platform's door, where only the hub may speak. */
    MutualTlsClient.Answer postToPlatform(String institution, String operation, String envelope) {
        return send(server.exchange("/party/v1/" + institution + "/" + operation), JOSE, envelope);
    }

    /**
     * Acquires the 符号 of a person step by step, as a platform does.
     *
     * @return the 取得番号 that served for it
     */
    String acquire(String residentCode) {
        String number = body(post("acquisitions", envelope("acquisition.issue", Map.of("count", 1)))).at("/numbers/0").textValue();
        String request = envelope(self, JLIS, "acquisition.request",
                Map.of("items", List.of(Map.of("acquisitionNumber", number, "residentCode", residentCode))), Clock.systemUTC());
        body(send(server.standin("/jlis/v1/acquisitions"), JOSE, request));
        JsonNode collected = body(post("acquisitions/collect", envelope("acquisition.collect", Map.of("numbers", List.of(number)))));
        if (!collected.at("/items/0/outcome").asText().equals("ACQUIRED")) {
            throw new AssertionError("not acquired: " + collected);
        }
        return number;
    }

    private static JsonNode body(MutualTlsClient.Answer answer) {
        if (!answer.ok()) {
            throw new AssertionError("refused: " + answer);
        }
        String payload = answer.body().split("\\.")[1];
        return RestAgencySystem.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)).get("body");
    }

    private MutualTlsClient.Answer send(URI address, String mediaType, String body) {
        try {
            return http.post(address, mediaType, body);
        } catch (IOException e) {
            throw new AssertionError("no answer from " + address, e);
        }
    }
}
