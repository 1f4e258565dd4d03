package jp.musubi.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Town;
import jp.musubi.standin.wire.JsonText;
import jp.musubi.standin.wire.MutualTlsClient;
import jp.musubi.standin.wire.PartyEnvelopes;

/**
 * Something that must be turned away at one of the wires.
 *
 * @param code what it is refused with
 * @param event whose audit record it leaves
 * @param platform whether the platform keeps that record; else the hub
 * @param institution whose caller it was; empty for nobody's
 */
record Attack(String name, String code, String event, boolean platform, String institution, Attempt attempt) {

    private static final String MUSUBI = Town.MUSUBI.institution();
    private static final String ENISHI = Town.ENISHI.institution();
    private static final String JSON = "application/json";
    private static final String JOSE = "application/jose";

    /** A foreign id, certificates that may not, envelopes that were touched or heard. */
    static Stream<Attack> all(Scene scene) {
        return Stream.of(
                atPlatform("another town's system asks for the state", "LNK-0201", "linkage.inquiry.status", ENISHI,
                        () -> scene.ask(DemoSystem.ENISHI_TAX, "IF_SKI_10712", Map.of("managementNumber", scene.managementNumber()))),
                atPlatform("another town's system asks for the answer", "LNK-0201", "linkage.inquiry.result", ENISHI,
                        () -> scene.ask(DemoSystem.ENISHI_TAX, "IF_SKI_11112", Map.of("managementNumber", scene.managementNumber()))),
                atPlatform("certificate whose registration ended", "IDN-0102", "identity.system.identify", "",
                        () -> scene.ask(DemoSystem.RETIRED, "IF_SKI_10712", Map.of("managementNumber", scene.managementNumber()))),
                atPlatform("certificate that nobody registered", "IDN-0101", "identity.system.identify", "",
                        () -> scene.ask(DemoSystem.STRANGER, "IF_SKI_10712", Map.of("managementNumber", scene.managementNumber()))),
                atPlatform("message that is none", "EXC-0012", "exchange.json.refused", MUSUBI,
                        () -> scene.send(DemoSystem.MUSUBI_CHILD, "IF_SKI_10712", "{\"header\":")),
                atPlatform("party that is not the hub asks for a provision", "LNK-0504", "linkage.provision.answer", MUSUBI,
                        () -> scene.party("/party/v1/" + ENISHI + "/provisions", true, scene.envelope(MUSUBI, ENISHI, "provision"))),
                atHub("changed after signing", "ENV-0004", () -> scene.party("acquisitions", false, changed(scene.envelope(MUSUBI, Portal.HUB, "acquisition.issue")))),
                atHub("signed by another party", "NET-0101", () -> scene.party("acquisitions", false, scene.envelope(ENISHI, Portal.HUB, "acquisition.issue"))),
                atHub("for another party", "ENV-0006", () -> scene.party("acquisitions", false, scene.envelope(MUSUBI, ENISHI, "acquisition.issue"))),
                atHub("sent a second time", "ENV-0007", () -> scene.party("acquisitions", false, scene.used())));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Attack atPlatform(String name, String code, String event, String institution, Attempt attempt) {
        return new Attack(name, code, event, true, institution, attempt);
    }

    private static Attack atHub(String name, String code, Attempt attempt) {
        return new Attack(name, code, "network.acquisition.issue", false, MUSUBI, attempt);
    }

    private static String changed(String envelope) {
        String[] parts = envelope.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("\"count\":1", "\"count\":2");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    /** Does it. */
    @FunctionalInterface
    interface Attempt {
        MutualTlsClient.Answer make() throws IOException;
    }

    /**
     * Where it happens.
     *
     * @param managementNumber of an inquiry of 結市
     * @param used envelope of 結市 that the hub has taken
     */
    record Scene(DemoServer server, String managementNumber, String used) {

        /** A sound envelope. */
        static String envelope(DemoServer server, String issuer, String audience, String type) {
            PartyEnvelopes envelopes = new PartyEnvelopes(server.demo().resolve("keys"), issuer, Clock.systemUTC());
            return envelopes.seal(envelopes.request(audience, type, UUID.randomUUID().toString(), Map.of("count", 1)));
        }

        String envelope(String issuer, String audience, String type) {
            return envelope(server, issuer, audience, type);
        }

        /** Over the connection of 結市's platform. */
        static MutualTlsClient.Answer party(DemoServer server, URI address, String envelope) throws IOException {
            Path keys = server.demo().resolve("keys");
            return new MutualTlsClient(keys, MUSUBI, "tls", keys.resolve("anchors.pem")).post(address, JOSE, envelope);
        }

        MutualTlsClient.Answer party(String operation, boolean platform, String envelope) throws IOException {
            return party(server, platform ? server.exchange(operation) : server.hub("/hub/v1/" + operation), envelope);
        }

        MutualTlsClient.Answer ask(DemoSystem system, String operation, Map<String, String> question) throws IOException {
            Map<String, Object> header = Map.of("msgId", Agency.newMessageId(), "msgTypeId", operation + "_R01", "msgMode", "0",
                    "sourceSystemID", system.id(), "destinationSystemID", "musubi");
            Map<String, Object> body = new LinkedHashMap<>(question);
            body.put("requestSourceUnitCode", system.department());
            return send(system, operation, JsonText.write(Map.of("header", header, "body", body)));
        }

        MutualTlsClient.Answer send(DemoSystem system, String operation, String message) throws IOException {
            return new MutualTlsClient(server.demo(), system.id(), "client", server.demo().resolve("ca.pem"))
                    .post(server.exchange("/exchange/rest/v1/" + operation), JSON, message);
        }
    }
}
