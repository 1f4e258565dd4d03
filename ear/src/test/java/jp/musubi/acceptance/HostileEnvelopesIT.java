package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Town;
import jp.musubi.standin.wire.Message;
import jp.musubi.standin.wire.MutualTlsClient;
import jp.musubi.standin.wire.PartyEnvelopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a party of the network may send to the hub by mistake or on purpose. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileEnvelopesIT {

    private static final String MUSUBI = Town.MUSUBI.institution();
    private static final String ENISHI = Town.ENISHI.institution();
    private static final String ISSUE = "acquisition.issue";
    private static final Map<String, Object> ONE = Map.of("count", 1);
    private static final int TOO_LARGE = 2 * 1024 * 1024;

    private final Demo demo;
    private final HubClient town;

    HostileEnvelopesIT(Demo demo) {
        this.demo = demo;
        this.town = new HubClient(demo.server(), MUSUBI);
    }

    static Stream<Arguments> envelopes() {
        return Stream.of(
                envelope("no envelope", town -> "hello", 400, "ENV-0001"),
                envelope("nothing", town -> "", 400, "ENV-0001"),
                envelope("algorithm none", town -> Envelopes.withHeader(town.envelope(ISSUE, ONE), "{\"alg\":\"none\",\"typ\":\"musubi+jws\"}"), 400, "ENV-0002"),
                envelope("algorithm HS256", town -> Envelopes.withHeader(town.envelope(ISSUE, ONE), "{\"alg\":\"HS256\",\"kid\":\"x\",\"typ\":\"musubi+jws\"}"), 400, "ENV-0002"),
                envelope("signed by a key that came along", town -> Envelopes.signedByAStranger(town.envelope(ISSUE, ONE)), 403, "ENV-0003|ENV-0004"),
                envelope("changed after signing", town -> Envelopes.withOneCharacterChanged(town.envelope(ISSUE, ONE)), 403, "ENV-0004"),
                envelope("parts in another order", town -> swapped(town.envelope(ISSUE, ONE)), 400, "ENV-0001"),
                envelope("stale", town -> town.envelope(MUSUBI, HubClient.HUB, ISSUE, ONE, shifted(-5)), 400, "ENV-0005"),
                envelope("from the future", town -> town.envelope(MUSUBI, HubClient.HUB, ISSUE, ONE, shifted(5)), 400, "ENV-0005"),
                envelope("for another party", town -> town.envelope(MUSUBI, ENISHI, ISSUE, ONE, Clock.systemUTC()), 403, "ENV-0006"),
                envelope("signed by another party", town -> town.envelope(ENISHI, HubClient.HUB, ISSUE, ONE, Clock.systemUTC()), 403, "NET-0101"),
                envelope("of another type", town -> town.envelope("inquiry", ONE), 400, "NET-0201"),
                envelope("unknown member", town -> town.envelope(ISSUE, Map.of("count", 1, "evil", 1)), 400, "NET-0202"),
                envelope("text in place of a number", town -> town.envelope(ISSUE, Map.of("count", "1")), 400, "NET-0202"),
                envelope("more than a message may carry", town -> town.envelope(ISSUE, Map.of("count", 1001)), 400, "NET-0202"),
                envelope("count that is no number", town -> town.envelope(ISSUE, Map.of("count", "'; drop table")), 400, "NET-0202"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    void an_envelope_is_refused(String name, Function<HubClient, String> envelope, int status, String codes) {
        MutualTlsClient.Answer answer = town.post("acquisitions", envelope.apply(town));

        assertThat(answer.body()).as(name).doesNotContain("Exception", ".java:", "\tat ");
        String code = RestAgencySystem.read(answer.body()).path("code").asText();
        assertThat(code).matches(codes);
        Envelopes.assertProblem(answer, status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquisitions%00", "inquiries/%ff", "%c0%af", "answers/%e7%b8", "%0d%0aX", "disclosures?a=%ff"})
    void an_address_that_is_no_text_is_refused_at_the_hub_and_at_a_platforms_door(String operation) {
        Envelopes.assertProblem(town.post(operation, town.envelope(ISSUE, ONE)), 400, "HUB-0006");
        Envelopes.assertProblem(town.postToPlatform(ENISHI, operation, town.envelope(ISSUE, ONE)), 400, "EXC-0025");
    }

    @Test
    void an_issuer_who_signs_with_another_ones_key_is_refused() {
        Message message = new Message(ENISHI, HubClient.HUB, ISSUE, "it-" + UUID.randomUUID(), "0".repeat(32), "",
                Instant.now().plusSeconds(60), ONE);
        Path keys = demo.server().demo().resolve("keys");

        MutualTlsClient.Answer answer = town.post("acquisitions", new PartyEnvelopes(keys, MUSUBI, Clock.systemUTC()).seal(message));

        Envelopes.assertProblem(answer, 403, "ENV-0003");
    }

    @Test
    void a_replayed_envelope_is_refused_wherever_it_goes_and_the_hub_goes_on() {
        String envelope = town.envelope(ISSUE, ONE);
        assertThat(town.post("acquisitions", envelope).status()).isEqualTo(200);

        Envelopes.assertProblem(town.post("acquisitions", envelope), 409, "ENV-0007");
        assertThat(town.post("acquisitions/collect", envelope).status()).isIn(400, 409);

        assertThat(town.post("acquisitions", town.envelope(ISSUE, ONE)).status()).isEqualTo(200);
    }

    @Test
    void a_refused_envelope_does_not_use_up_its_nonce() {
        String envelope = town.envelope(ISSUE, ONE);
        Envelopes.assertProblem(town.post("acquisitions", Envelopes.withOneCharacterChanged(envelope)), 403, "ENV-0004");

        assertThat(town.post("acquisitions", envelope).status()).isEqualTo(200);
    }

    @Test
    void a_town_may_not_do_the_work_of_j_lis() {
        MutualTlsClient.Answer answer = town.post("acquisitions/resolutions", town.envelope("acquisition.resolve",
                Map.of("items", List.of(Map.of("acquisitionNumber", "0".repeat(32), "linkId", "a".repeat(32))))));

        Envelopes.assertProblem(answer, 403, "NET-0103");
    }

    @Test
    void only_the_hub_may_speak_at_a_platforms_door() {
        String envelope = town.envelope(MUSUBI, ENISHI, "provision", Map.of(), Clock.systemUTC());

        MutualTlsClient.Answer answer = town.postToPlatform(ENISHI, "provisions", envelope);

        Envelopes.assertProblem(answer, 403, "LNK-0504");
    }

    @Test
    void a_wrong_media_type_and_a_large_body_are_refused() {
        MutualTlsClient.Answer json = town.post("acquisitions", "application/json", "{}");
        MutualTlsClient.Answer large = town.post("acquisitions", "a".repeat(TOO_LARGE));

        assertThat(json.status()).isEqualTo(415);
        assertThat(large.status()).isEqualTo(413);
        assertThat(RestAgencySystem.read(large.body()).get("detail").textValue()).matches(Envelopes.JAPANESE);
        assertThat(RestAgencySystem.read(json.body()).get("detail").textValue()).matches(Envelopes.JAPANESE);
    }

    @Test
    void an_agency_system_is_no_party() {
        var answer = demo.client(DemoSystem.MUSUBI_CHILD.id()).post(demo.server().hub("/hub/v1/acquisitions"), "application/jose",
                town.envelope(ISSUE, ONE));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(RestAgencySystem.read(answer.body()).get("code").textValue()).isNotBlank();
        assertThat(RestAgencySystem.read(answer.body()).get("detail").textValue()).matches(Envelopes.JAPANESE);
    }

    private static Arguments envelope(String name, Function<HubClient, String> envelope, int status, String codes) {
        return Arguments.of(name, envelope, status, codes);
    }

    private static Clock shifted(int minutes) {
        return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
    }

    private static String swapped(String envelope) {
        String[] parts = envelope.split("\\.");
        return parts[1] + "." + parts[0] + "." + parts[2];
    }
}
