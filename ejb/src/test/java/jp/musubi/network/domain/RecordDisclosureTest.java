package jp.musubi.network.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.network.PartyKeysFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordDisclosureTest {

    @TempDir
    static Path keys;

    private final HubFixture hub = new HubFixture(keys);

    @BeforeAll
    static void keys() {
        PartyKeysFixture.write(keys, HubFixture.HUB, HubFixture.PORTAL, HubFixture.JLIS, HubFixture.MUSUBI, HubFixture.ENISHI);
    }

    @Test
    void disclosure_asks_every_institution_names_the_unreachable_and_withholds_what_a_side_judged_so() {
        // given
        String resident = hub.person(HubFixture.PORTAL, HubFixture.MUSUBI, HubFixture.ENISHI);
        Map<String, Object> shown = hub.inquiry(hub.codeOf(resident, HubFixture.MUSUBI));
        hub.providerAnswers(Map.of("outcome", "NO_DATA"));
        hub.ask(shown);
        hub.platforms.put(HubFixture.ENISHI + "/disclosures", message -> Map.of("content", "sealed for the portal"));
        // when
        DisclosureAnswers answers = disclose(resident);
        // then
        assertThat(answers.answers()).containsExactlyInAnyOrder(
                new DisclosureAnswers.Item(HubFixture.MUSUBI, DisclosureAnswers.Outcome.UNREACHABLE, null),
                new DisclosureAnswers.Item(HubFixture.ENISHI, DisclosureAnswers.Outcome.ANSWERED, "sealed for the portal"));
        Map<String, Object> records = open(answers.networkRecords());
        assertThat(records).containsEntry("requestId", "request-1").containsEntry("withheld", 0);
        assertThat((List<?>) records.get("records")).singleElement().asString().contains(HubFixture.NUMBER, "NO_DATA");
        assertThat(hub.store.disclosures).singleElement().satisfies(one -> assertThat(one.count()).isEqualTo(1));
    }

    @Test
    void exchange_judged_not_to_be_disclosed_is_counted_only() {
        // given
        String resident = hub.person(HubFixture.PORTAL, HubFixture.MUSUBI, HubFixture.ENISHI);
        hub.providerAnswers(Map.of("outcome", "NO_DATA", "nonDisclosure", true));
        hub.ask(hub.inquiry(hub.codeOf(resident, HubFixture.MUSUBI)));
        // when
        Map<String, Object> records = open(disclose(resident).networkRecords());
        // then
        assertThat(records).containsEntry("withheld", 1).containsEntry("records", List.of());
    }

    @Test
    void exchange_that_the_requester_judged_not_to_be_disclosed_is_counted_only() {
        // given
        String resident = hub.person(HubFixture.PORTAL, HubFixture.MUSUBI, HubFixture.ENISHI);
        Map<String, Object> withheld = new LinkedHashMap<>(hub.inquiry(hub.codeOf(resident, HubFixture.MUSUBI)));
        withheld.put("nonDisclosure", true);
        hub.providerAnswers(Map.of("outcome", "NO_DATA"));
        hub.ask(withheld);
        // when
        Map<String, Object> records = open(disclose(resident).networkRecords());
        // then
        assertThat(records).containsEntry("withheld", 1).containsEntry("records", List.of());
    }

    private DisclosureAnswers disclose(String resident) {
        Map<String, Object> body = Map.of("code", hub.codeOf(resident, HubFixture.PORTAL), "from", "2026-11-01T00:00:00Z",
                "to", Instant.parse("2026-12-01T00:00:00Z").toString(), "req", "signed by the portal");
        return hub.disclosures.disclose(hub.incoming(HubFixture.PORTAL, MessageType.DISCLOSURE, "request-1", body));
    }

    private Map<String, Object> open(String jwe) {
        return hub.envelopes.verify(hub.envelopes.decrypt(HubFixture.PORTAL, jwe), HubFixture.HUB, DisclosureFanOut.RECORDS_TYPE);
    }
}
