package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.Jose;
import jp.musubi.kernel.envelope.PartyKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 情報提供ネットワークシステム as another operator's process: what it is told, what it cannot read and what it keeps. */
@BesideAcceptance
class HubApartIT {

    private static final List<DemoCase> CASES = List.of(DemoCase.INQUIRY_ANSWERED, DemoCase.VALUES_WITH_REASON_OF_NULL, DemoCase.NO_REPLICA,
            DemoCase.AUTOMATIC_ANSWER_DISABLED, DemoCase.PROTECTED_PERSON, DemoCase.UNKNOWN_TO_PROVIDER, DemoCase.NO_LEGAL_BASIS,
            DemoCase.NOT_YET_IN_FORCE, DemoCase.PROVIDER_UNKNOWN);

    private static final Duration LATE = Duration.ofSeconds(60);

    private static TwoOperators operators;
    private static KeptFromHub kept;
    private static Envelopes everybodysKeys;
    private static final Map<DemoCase, String> outcomes = new LinkedHashMap<>();
    private static final List<String> collected = new ArrayList<>();
    private static String disclosed;
    private static String late;
    private static List<RecordedWire.Message> messages;

    @BeforeAll
    static void exchange_between_two_processes_and_stop_both() throws IOException, GeneralSecurityException, SQLException {
        operators = new TwoOperators().start();
        Population population = Population.in(operators.platform().demo());
        DemoCases cases = DemoCases.of(population);
        Agency child = new Agency(operators.platform(), DemoSystem.MUSUBI_CHILD);
        Map<DemoCase, String> numbers = new LinkedHashMap<>();
        for (DemoCase demoCase : CASES) {
            String number = child.ask(Agency.newMessageId(), cases.addresseeNumbers(demoCase).get(0), demoCase.inquired());
            numbers.put(demoCase, number);
            outcomes.put(demoCase, child.settled(number));
            collected.add(outcomes.get(demoCase).equals("PROVIDED") ? child.collect(number) : "{}");
        }
        late = permitted(child, numbers.get(DemoCase.AUTOMATIC_ANSWER_DISABLED));
        collected.add(late);
        RegistryEntry answered = cases.people(DemoCase.INQUIRY_ANSWERED).get(0);
        disclosed = new Portal(operators.platform().demo(), operators.hubAddress(), operators.platform().standin("/jlis/v1").toString())
                .everythingAbout(answered.person());
        operators.sendNonsense("nowhere");
        operators.sendNonsense("inquiries");
        operators.stop();
        messages = operators.messages();
        kept = KeptFromHub.about(population);
        kept.add(operators.storedByPlatform("musubi", "select integrated_number from addressee.person"));
        everybodysKeys = new Envelopes(new Jose(new PartyKeys(operators.platform().demo().resolve("keys"), Clock.systemUTC())), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        operators.close();
    }

    @Test
    void every_case_ends_as_in_one_process() {
        CASES.forEach(demoCase -> assertThat(outcomes.get(demoCase)).as(demoCase.name()).isEqualTo(demoCase.outcome()));
        assertThat(disclosed).contains(Town.MUSUBI.institution(), Town.ENISHI.institution());
    }

    @Test
    void what_a_clerk_permits_reaches_the_requester_late() {
        assertThat(late).contains("合計所得金額");
    }

    @Test
    void every_operation_of_the_contract_was_tapped() {
        assertThat(messages.stream().map(RecordedWire.Message::path).collect(Collectors.toSet())).containsExactlyInAnyOrder(
                "/hub/v1/acquisitions", "/hub/v1/acquisitions/resolutions", "/hub/v1/acquisitions/collect", "/hub/v1/inquiries", "/hub/v1/answers", "/hub/v1/disclosures",
                "/party/v1/" + Town.ENISHI.institution() + "/provisions", "/party/v1/" + Town.MUSUBI.institution() + "/answers",
                "/party/v1/" + Town.ENISHI.institution() + "/disclosures", "/party/v1/" + Town.MUSUBI.institution() + "/disclosures");
        assertThat(messages).allSatisfy(message -> assertThat(message.status()).as(message.path()).isEqualTo(200));
    }

    @Test
    void the_hub_notes_its_refusals_in_its_own_database_whether_http_or_a_door_refused() throws SQLException {
        assertThat(operators.storedByHub("hub", "select event || ' ' || party || ' ' || code from network.audit_event order by occurred_at"))
                .containsExactly("network.wire.refused " + Portal.CODE + " HUB-0002", "network.exchange.inquire " + Portal.CODE + " ENV-0001");
    }

    @Test
    void no_number_name_or_amount_can_be_read_in_any_message() {
        assertThat(messages).hasSizeGreaterThan(20);
        for (RecordedWire.Message message : messages) {
            assertThat(kept.foundIn(Payload.of(message.request()))).as(message.path()).isEmpty();
            assertThat(kept.foundIn(Payload.of(message.answer()))).as("answer of " + message.path()).isEmpty();
        }
    }

    @Test
    void the_same_search_finds_them_where_they_may_be() {
        assertThat(kept.foundIn(Payload.of(collected.get(0)))).hasSizeGreaterThan(1);
        assertThat(kept.foundIn(Payload.of(everybodysKeys.decrypt(Town.MUSUBI.institution(), contents().get(0))))).isNotEmpty();
    }

    @Test
    void content_is_encrypted_to_the_end_that_asked_and_the_hub_cannot_open_it() {
        assertThat(contents()).hasSizeGreaterThan(4);
        for (String content : contents()) {
            assertThat(Payload.header(content)).containsEntry("alg", "ECDH-ES").containsEntry("enc", "A256GCM");
            assertThatThrownBy(() -> everybodysKeys.decrypt(Portal.HUB, content)).isInstanceOf(BusinessException.class);
            assertThat(Stream.of(Town.MUSUBI.institution(), Portal.CODE).filter(party -> opens(party, content))).hasSize(1);
        }
    }

    @Test
    void requester_and_provider_know_the_person_under_different_codes() {
        Map<String, Object> asked = codes("/hub/v1/inquiries");
        Map<String, Object> provided = codes("/party/v1/" + Town.ENISHI.institution() + "/provisions");
        assertThat(provided).hasSizeGreaterThanOrEqualTo(5);
        assertThat(asked.keySet()).containsAll(provided.keySet());
        assertThat(Set.copyOf(asked.values())).doesNotContainAnyElementsOf(provided.values());
    }

    @Test
    void the_hubs_database_holds_neither_what_it_may_not_know_nor_the_acquisition_numbers() throws SQLException {
        assertThat(operators.everythingStoredByHub()).as("records among them").anyMatch(value -> value.startsWith("{"));
        assertThat(operators.everythingStoredByHub().stream().flatMap(value -> kept.foundIn(stored(value)).stream())).isEmpty();
        assertThat(operators.storedByHub("hub", "select acquisition_number from network.acquisition where state <> 'ISSUED'")).isEmpty();
        assertThat(operators.storedByHub("hub", "select management_number from network.exchange")).hasSize(CASES.size());
    }

    @Test
    void neither_process_does_the_others_work() throws SQLException {
        assertThat(operators.storedByPlatform("hub", "select management_number from network.exchange")).isEmpty();
        assertThat(operators.storedByPlatform("hub", "select code from network.institution_code")).isEmpty();
        assertThat(operators.storedByHub("musubi", """
                select table_name from information_schema.tables where table_schema not in ('information_schema', 'pg_catalog')"""))
                .as("a hub has no table of a platform").isEmpty();
    }

    /** What the requester collects after a clerk of the provider has permitted. */
    private static String permitted(Agency requester, String number) throws IOException {
        new Clerk(operators.platform()).decide(number, "PERMIT");
        DemoServer.await(LATE, "the late answer to " + number, () -> state(requester, number).equals("PROVIDED"));
        return requester.collect(number);
    }

    private static String state(Agency requester, String number) {
        try {
            return requester.state(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Payload stored(String value) {
        return value.startsWith("{") ? Payload.of(value) : new Payload(List.of(value), List.of());
    }

    /** Everything encrypted that the hub carried to a requester or to the portal. */
    private static List<String> contents() {
        return messages.stream().flatMap(message -> Payload.of(message.answer()).encrypted().stream()).distinct().toList();
    }

    private static boolean opens(String party, String content) {
        try {
            return !everybodysKeys.decrypt(party, content).isEmpty();
        } catch (BusinessException refused) {
            return false;
        }
    }

    /** Codes by 管理番号, as sent to that address. */
    private static Map<String, Object> codes(String path) {
        Map<String, Object> codes = new LinkedHashMap<>();
        messages.stream().filter(message -> message.path().equals(path)).map(message -> (Map<?, ?>) Payload.claims(message.request()).get("body"))
                .forEach(body -> codes.put(String.valueOf(body.get("managementNumber")), body.get("code")));
        return codes;
    }
}
