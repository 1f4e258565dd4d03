package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.TaxRecord;
import jp.musubi.standin.population.Town;
import jp.musubi.standin.wire.MutualTlsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the demo's README, over both wires: what the README promises is what happens. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeCasesIT {

    private static final Set<String> STATES = Set.of("PROVIDED", "NO_DATA", "REFUSED_BY_NETWORK", "WAITING_MANUAL", "NOT_POSSIBLE");
    /** Cases with a test of their own, because more than one question belongs to them. */
    private static final Set<DemoCase> TOLD_APART = EnumSet.of(DemoCase.REPLICA_BY_FILE, DemoCase.REPLICA_SINGLE, DemoCase.WRONG_CHECK_DIGIT,
            DemoCase.ANOTHER_TOWNS_SYSTEM, DemoCase.UNREGISTERED_SYSTEM, DemoCase.REVOKED_SYSTEM, DemoCase.UNKNOWN_AUTHORITY,
            DemoCase.NO_CERTIFICATE, DemoCase.EXACT_REPEAT, DemoCase.SAME_ID_OTHER_BODY, DemoCase.TAMPERED_MESSAGE, DemoCase.REPLAYED_MESSAGE);

    private final Demo demo;

    ExchangeCasesIT(Demo demo) {
        this.demo = demo;
    }

    static Stream<Arguments> inquiries() {
        return Stream.of(DemoCase.values()).filter(demoCase -> STATES.contains(demoCase.outcome()))
                .flatMap(demoCase -> Stream.of(Wire.values()).map(wire -> Arguments.of(wire, demoCase)));
    }

    @Test
    void every_case_of_the_readme_is_tried_here() {
        Set<DemoCase> tried = EnumSet.copyOf(TOLD_APART);
        Stream.of(DemoCase.values()).filter(demoCase -> STATES.contains(demoCase.outcome())).forEach(tried::add);

        assertThat(tried).containsExactlyInAnyOrder(DemoCase.values());
    }

    @ParameterizedTest(name = "{1} over {0}")
    @MethodSource("inquiries")
    void an_inquiry_ends_as_the_readme_says(Wire wire, DemoCase demoCase) {
        AgencySystem system = wire.of(demo, demoCase.sender());
        List<String> numbers = demo.cases().addresseeNumbers(demoCase);
        assertThat(numbers).isNotEmpty();

        for (String number : numbers) {
            AgencySystem.Progress progress = system.settled(system.ask(Question.of(demoCase, number)));

            assertThat(progress.state()).isEqualTo(demoCase.outcome());
            assertThat(progress.reasonCode()).isEqualTo(demoCase.reason());
            assertThat(progress.reasonText().isEmpty()).isEqualTo(demoCase.reason().isEmpty());
            assertThat(progress.reasonTextEn().isEmpty()).isEqualTo(demoCase.reason().isEmpty());
            assertThat(progress.acceptedAt()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void collects_every_item_of_the_newest_year(Wire wire) {
        AgencySystem system = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        String number = demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0);
        String managementNumber = system.ask(Question.ordinary(number));
        system.settled(managementNumber);

        AgencySystem.Collected collected = system.collect(managementNumber);

        assertThat(collected.addresseeNumber()).isEqualTo(number);
        assertThat(collected.items()).extracting(item -> item.get("code")).containsExactly("ZE0001", "ZE0002", "ZE0003", "ZE0004", "ZE0005", "ZE0006");
        assertThat(collected.item("ZE0002")).isEqualTo(assessedIncome(DemoCase.INQUIRY_ANSWERED));
        assertThat(collected.items()).allSatisfy(item -> assertThat(item.get("name")).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void gives_the_reason_where_there_is_no_value(Wire wire) {
        AgencySystem system = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        String managementNumber = system.ask(Question.of(DemoCase.VALUES_WITH_REASON_OF_NULL,
                demo.cases().addresseeNumbers(DemoCase.VALUES_WITH_REASON_OF_NULL).get(0)));
        system.settled(managementNumber);

        assertThat(system.collect(managementNumber).item("ZE0002")).isEqualTo("NotAcceptable");
    }

    @ParameterizedTest
    @EnumSource(value = DemoCase.class, names = {"NO_REPLICA", "NO_LEGAL_BASIS", "PROTECTED_PERSON", "UNKNOWN_PERSON"})
    void collecting_without_a_provision_gives_the_state_and_no_content(DemoCase demoCase) {
        AgencySystem system = demo.rest(demoCase.sender());
        String managementNumber = system.ask(Question.of(demoCase, demo.cases().addresseeNumbers(demoCase).get(0)));
        system.settled(managementNumber);

        AgencySystem.Collected collected = system.collect(managementNumber);

        assertThat(collected.state()).isEqualTo(demoCase.outcome());
        assertThat(collected.items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void loads_a_file_and_answers_from_it(Wire wire) {
        AgencySystem tax = wire.of(demo, DemoSystem.ENISHI_TAX);
        TaxReplica replica = new TaxReplica(demo.cases().addresseeNumbers(DemoCase.REPLICA_BY_FILE).get(0), 3_210_000 + wire.ordinal());

        String receipt = tax.registerFile(AgencySystem.newMessageId(), replica.file());
        List<AgencySystem.FileResult> results = new ArrayList<>();
        DemoServer.await(AgencySystem.ANSWER, "the file is loaded", () -> {
            results.add(tax.fileResult(receipt));
            return !Set.of("WAITING", "LOADING").contains(results.get(results.size() - 1).state());
        });

        assertThat(results.get(results.size() - 1)).isEqualTo(new AgencySystem.FileResult(DemoCase.REPLICA_BY_FILE.outcome(), 1, 0));
        assertThat(incomeAskedByMusubi(wire, DemoCase.REPLICA_BY_FILE)).isEqualTo(String.valueOf(replica.totalIncome()));
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void registers_a_single_replica_and_answers_from_it(Wire wire) {
        TaxReplica replica = new TaxReplica(demo.cases().addresseeNumbers(DemoCase.REPLICA_SINGLE).get(0), 1_230_000 + wire.ordinal());

        String outcome = wire.of(demo, DemoSystem.ENISHI_TAX).update(AgencySystem.newMessageId(), replica);

        assertThat(outcome).isEqualTo(DemoCase.REPLICA_SINGLE.outcome());
        assertThat(incomeAskedByMusubi(wire, DemoCase.REPLICA_SINGLE)).isEqualTo(String.valueOf(replica.totalIncome()));
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void refuses_a_wrong_check_digit(Wire wire) {
        Question question = Question.of(DemoCase.WRONG_CHECK_DIGIT, demo.cases().addresseeNumbers(DemoCase.WRONG_CHECK_DIGIT).get(0));

        assertRefused(() -> wire.of(demo, DemoSystem.MUSUBI_CHILD).ask(question), "ADR-0102");
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void hides_an_inquiry_from_the_other_towns_system(Wire wire) {
        AgencySystem other = wire.of(demo, DemoCase.ANOTHER_TOWNS_SYSTEM.sender());
        String managementNumber = wire.of(demo, DemoSystem.MUSUBI_CHILD).ask(Question.of(DemoCase.ANOTHER_TOWNS_SYSTEM,
                demo.cases().addresseeNumbers(DemoCase.ANOTHER_TOWNS_SYSTEM).get(0)));

        assertRefused(() -> other.progress(managementNumber), "LNK-0201");
        assertRefused(() -> other.collect(managementNumber), "LNK-0201");
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void refuses_a_system_what_it_is_not_registered_for(Wire wire) {
        AgencySystem child = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        TaxReplica replica = new TaxReplica(demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0), 1_000_000);

        assertRefused(() -> wire.of(demo, DemoSystem.MUSUBI_TAX).ask(about(DemoCase.INQUIRY_ANSWERED)), "LNK-0108");
        assertRefused(() -> child.update(AgencySystem.newMessageId(), replica), "LNK-0109");
        assertRefused(() -> child.registerFile(AgencySystem.newMessageId(), replica.file()), "LNK-0109");
        assertRefused(() -> wire.of(demo, DemoSystem.MUSUBI_TAX).records(LocalDate.EPOCH, LocalDate.EPOCH), "LNK-0111");
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void refuses_a_certificate_that_nobody_registered(Wire wire) {
        assertRefused(() -> wire.of(demo, DemoSystem.STRANGER).ask(about(DemoCase.UNREGISTERED_SYSTEM)), "IDN-0101");
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void refuses_a_certificate_whose_registration_ended(Wire wire) {
        assertRefused(() -> wire.of(demo, DemoSystem.RETIRED).ask(about(DemoCase.REVOKED_SYSTEM)), "IDN-0102");
    }

    @Test
    void a_certificate_of_an_unknown_authority_ends_in_the_handshake() {
        SystemClient outsider = demo.client("outsider");

        assertEndsInTheHandshake(outsider);
    }

    @Test
    void no_certificate_ends_in_the_handshake() {
        assertEndsInTheHandshake(SystemClient.nobody(demo.server()));
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void an_exact_repeat_gets_the_stored_answer(Wire wire) {
        AgencySystem system = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        String messageId = AgencySystem.newMessageId();
        Question question = about(DemoCase.EXACT_REPEAT);

        String first = system.ask(messageId, question);
        system.settled(first);

        assertThat(system.ask(messageId, question)).isEqualTo(first);
    }

    @Test
    void an_exact_repeat_over_the_other_wire_gets_the_stored_answer_too() {
        String messageId = AgencySystem.newMessageId();

        String first = demo.rest(DemoSystem.MUSUBI_CHILD).ask(messageId, about(DemoCase.EXACT_REPEAT));

        assertThat(demo.soap(DemoSystem.MUSUBI_CHILD).ask(messageId, about(DemoCase.EXACT_REPEAT))).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void refuses_the_same_id_with_another_body(Wire wire) {
        AgencySystem system = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        String messageId = AgencySystem.newMessageId();
        String first = system.ask(messageId, about(DemoCase.SAME_ID_OTHER_BODY));

        assertRefused(() -> system.ask(messageId, about(DemoCase.SAME_ID_OTHER_BODY).kept()), "KRN-0001");
        assertThat(system.settled(first).state()).isEqualTo("PROVIDED");
    }

    @Test
    void the_hub_refuses_a_tampered_message() {
        HubClient town = new HubClient(demo.server(), Town.MUSUBI.institution());
        String envelope = town.envelope("acquisition.issue", Map.of("count", 1));

        MutualTlsClient.Answer answer = town.post("acquisitions", Envelopes.withOneCharacterChanged(envelope));

        Envelopes.assertProblem(answer, 403, "ENV-0004");
    }

    @Test
    void the_hub_refuses_a_replayed_message() {
        HubClient town = new HubClient(demo.server(), Town.MUSUBI.institution());
        String envelope = town.envelope("acquisition.issue", Map.of("count", 1));

        assertThat(town.post("acquisitions", envelope).status()).isEqualTo(200);

        Envelopes.assertProblem(town.post("acquisitions", envelope), 409, "ENV-0007");
    }

    private Question about(DemoCase demoCase) {
        return Question.of(demoCase, demo.cases().addresseeNumbers(demoCase).get(0));
    }

    private String incomeAskedByMusubi(Wire wire, DemoCase demoCase) {
        AgencySystem child = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        String managementNumber = child.ask(Question.ordinary(demo.cases().numbersIn(Town.MUSUBI, demoCase).get(0)));
        assertThat(child.settled(managementNumber).state()).isEqualTo("PROVIDED");
        return child.collect(managementNumber).item("ZE0002");
    }

    private String assessedIncome(DemoCase demoCase) {
        String number = demo.cases().numbersIn(Town.ENISHI, demoCase).get(0);
        return demo.population().taxRecords().stream().filter(taxRecord -> taxRecord.addresseeNumber().equals(number))
                .max(Comparator.comparing(TaxRecord::fiscalYear))
                .map(taxRecord -> String.valueOf(taxRecord.totalIncome().orElseThrow())).orElseThrow();
    }

    private void assertEndsInTheHandshake(SystemClient client) {
        for (URI address : List.of(demo.server().exchange("/exchange/openapi"), demo.server().hub("/hub/v1/acquisitions"))) {
            assertThatThrownBy(() -> client.get(address)).isInstanceOf(UncheckedIOException.class).cause().isInstanceOf(IOException.class);
        }
    }

    private static void assertRefused(Runnable call, String code) {
        AgencySystem.Refused refused = catchThrowableOfType(AgencySystem.Refused.class, call::run);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.messageJa()).matches(Envelopes.JAPANESE);
        assertThat(refused.messageEn()).matches("\\p{ASCII}+");
    }
}
