package jp.musubi.faults;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.Jose;
import jp.musubi.kernel.envelope.PartyClient;
import jp.musubi.kernel.envelope.PartyKeys;
import jp.musubi.standin.jlis.PersonKeys;
import jp.musubi.standin.population.Person;

/** 情報提供等記録開示システム with keys of the demo: asks over the hub contract what a resident would ask on the page. */
final class Portal {

    static final String CODE = "9900000000000001";
    static final String HUB = "9900000000000000";
    private static final String JLIS = "9800000000000000";
    private static final Duration PAST = Duration.ofDays(1);

    private final Path demo;
    private final String hub;
    private final String jlis;
    private final Envelopes envelopes;
    private final PartyClient client;

    Portal(Path demo, String hub, String jlis) {
        PartyKeys keys = new PartyKeys(demo.resolve("keys"), Clock.systemUTC());
        this.demo = demo;
        this.hub = hub;
        this.jlis = jlis;
        this.envelopes = new Envelopes(new Jose(keys), Clock.systemUTC());
        this.client = new PartyClient(keys);
    }

    /** What every institution and the hub tell the person, decrypted and joined. */
    String everythingAbout(Person person) {
        String subject = PersonKeys.read(demo.resolve("jlis/jlis.keyring")).subject(person);
        String acquisition = UUID.randomUUID().toString();
        Object number = list(ask(HUB, hub, "acquisitions", "acquisition.issue", acquisition, Map.of("count", 1)), "numbers").get(0);
        ask(JLIS, jlis, "acquisitions", "acquisition.request", acquisition,
                Map.of("items", List.of(Map.of("acquisitionNumber", number, "subject", subject))));
        Map<?, ?> collected = (Map<?, ?>) list(ask(HUB, hub, "acquisitions/collect", "acquisition.collect", acquisition,
                Map.of("numbers", List.of(number))), "items").get(0);
        return disclosed(String.valueOf(collected.get("code")));
    }

    private String disclosed(String code) {
        String id = UUID.randomUUID().toString();
        String from = Instant.now().minus(PAST).toString();
        String to = Instant.now().plus(PAST).toString();
        String request = envelopes.sign(CODE, "musubi-disclosure-req+jws",
                Map.of("requestId", id, "portal", CODE, "from", from, "to", to, "requestedAt", Instant.now().toString()));
        Map<String, Object> answer = ask(HUB, hub, "disclosures", "disclosure", id, Map.of("code", code, "from", from, "to", to, "req", request));
        StringBuilder all = new StringBuilder(opened(answer.get("networkRecords")));
        list(answer, "answers").forEach(institution -> all.append(opened(((Map<?, ?>) institution).get("content"))));
        return all.toString();
    }

    private String opened(Object content) {
        return Payload.claims(envelopes.decrypt(CODE, String.valueOf(content))).toString();
    }

    private Map<String, Object> ask(String party, String base, String operation, String type, String messageId, Map<String, Object> body) {
        Envelope message = envelopes.message(CODE, party, type, messageId, body);
        String answer = client.post(CODE, URI.create(base + "/" + operation), envelopes.seal(message));
        return envelopes.openResponse(answer, message).body();
    }

    private static List<?> list(Map<String, Object> body, String member) {
        return (List<?>) body.get(member);
    }
}
