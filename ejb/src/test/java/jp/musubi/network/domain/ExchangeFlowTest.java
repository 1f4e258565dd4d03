package jp.musubi.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.boundary.LegalTable;
import jp.musubi.legalbasis.boundary.LegalTableFiles;
import jp.musubi.legalbasis.boundary.Validity;
import jp.musubi.network.PartyKeysFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    static Path keys;

    private final HubFixture hub = new HubFixture(keys);
    private final String person = hub.person(HubFixture.MUSUBI, HubFixture.ENISHI);
    private final Map<String, Object> inquiry = hub.inquiry(hub.codeOf(person, HubFixture.MUSUBI));

    @BeforeAll
    static void keys() {
        PartyKeysFixture.write(keys, HubFixture.HUB, HubFixture.PORTAL, HubFixture.JLIS, HubFixture.MUSUBI, HubFixture.ENISHI);
    }

    @Test
    void lawful_inquiry_reaches_the_provider_under_its_own_code_and_its_answer_comes_back() {
        // given
        hub.providerAnswers(Map.of("outcome", "PROVIDED", "content", "sealed-content", "providedAt", "2026-11-21T01:02:04Z"));
        // when
        InquiryAnswer answer = hub.ask(inquiry);
        // then
        assertThat(answer.outcome()).isEqualTo(InquiryAnswer.Outcome.PROVIDED);
        assertThat(answer.content()).isEqualTo("sealed-content");
        assertThat(answer.decision().allowed()).isTrue();
        assertThat(hub.wire.get(0).body()).containsEntry("code", hub.codeOf(person, HubFixture.ENISHI))
                .containsEntry("req", inquiry.get("req")).containsEntry("requester", HubFixture.MUSUBI);
        assertThat(hub.wire.get(0).body().values()).doesNotContain(inquiry.get("code"));
        assertThat(hub.store.records).extracting(NetworkRecord::event)
                .containsExactly(NetworkRecord.Event.REQUESTED, NetworkRecord.Event.ANSWERED);
        assertThat(hub.store.records).allMatch(NetworkRecord::isIntact);
        assertThat(hub.store.exchanges.values()).allMatch(exchange -> exchange.signedRequest() == null);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("no legal entry", ReasonCode.NO_LEGAL_BASIS, h -> h.table = table(null, true)),
                refusal("entry not yet in force", ReasonCode.NOT_YET_IN_FORCE,
                        h -> h.table = table(new Validity(TODAY.plusDays(1), null), true)),
                refusal("entry no longer in force", ReasonCode.NO_LONGER_IN_FORCE,
                        h -> h.table = table(new Validity(TODAY.minusYears(1), TODAY.minusDays(1)), true)),
                refusal("entry that began today, asked on an older day", ReasonCode.NOT_YET_IN_FORCE, h -> {
                    h.table = table(new Validity(TODAY.plusDays(1), null), true);
                    h.clock.forward(Duration.ofDays(1));
                }),
                refusal("no privacy assessment", ReasonCode.NO_PRIVACY_ASSESSMENT, h -> h.table = table(null, false)),
                refusal("provider that is not connected", ReasonCode.PROVIDER_UNKNOWN, h -> h.store.parties.remove(HubFixture.ENISHI)),
                refusal("provider without a code of the person", ReasonCode.NO_CODE,
                        h -> h.store.codes.removeIf(code -> code.party().equals(HubFixture.ENISHI))),
                refusal("code that was never issued", ReasonCode.UNKNOWN_PERSON, h -> h.store.codes.clear()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void refusal_is_a_committed_answer_with_a_record_and_stands(String name, ReasonCode reason, Consumer<HubFixture> situation) {
        // given
        situation.accept(hub);
        // when
        InquiryAnswer first = hub.ask(inquiry);
        InquiryAnswer repeated = hub.ask(inquiry);
        // then
        assertThat(first.outcome()).isEqualTo(InquiryAnswer.Outcome.REFUSED_BY_NETWORK);
        assertThat(first.reason()).isEqualTo(reason.name());
        assertThat(repeated).isEqualTo(first);
        assertThat(hub.wire).isEmpty();
        assertThat(hub.store.records).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(NetworkRecord.Event.REFUSED);
            assertThat(entry.articleTwentyOne()).isEqualTo(reason.articleTwentyOne());
        });
    }

    @Test
    void repeat_with_the_same_content_is_forwarded_again_and_recorded_once() {
        // given
        hub.providerAnswers(Map.of("outcome", "PROVIDED", "content", "sealed-content", "providedAt", "2026-11-21T01:02:04Z"));
        InquiryAnswer first = hub.ask(inquiry);
        // when
        Map<String, Object> signedAfresh = hub.inquiry(hub.codeOf(person, HubFixture.MUSUBI));
        InquiryAnswer second = hub.ask(signedAfresh);
        // then
        assertThat(second).isEqualTo(first);
        assertThat(hub.wire).hasSize(2);
        assertThat(hub.store.records).hasSize(2);
    }

    @Test
    void same_management_number_with_other_content_is_refused_and_the_first_stands() {
        // given
        hub.providerAnswers(Map.of("outcome", "NO_DATA", "reason", "NO_DATA"));
        hub.ask(inquiry);
        String another = hub.person(HubFixture.MUSUBI, HubFixture.ENISHI);
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class,
                () -> hub.ask(hub.inquiry(hub.codeOf(another, HubFixture.MUSUBI))));
        // then
        assertThat(refused.code()).isEqualTo("NET-0301");
        assertThat(hub.store.exchanges.values()).singleElement()
                .satisfies(exchange -> assertThat(exchange.linkId()).isEqualTo(person));
    }

    @Test
    void inquiry_survives_an_unreachable_provider_and_succeeds_when_repeated() {
        // given
        BusinessException unreachable = catchThrowableOfType(BusinessException.class, () -> hub.ask(inquiry));
        hub.providerAnswers(Map.of("outcome", "NO_DATA"));
        // when
        InquiryAnswer answer = hub.ask(inquiry);
        // then
        assertThat(unreachable.code()).isEqualTo("ENV-0011");
        assertThat(answer.outcome()).isEqualTo(InquiryAnswer.Outcome.NO_DATA);
        assertThat(hub.store.records).hasSize(2);
    }

    static Stream<Arguments> unreadableAnswers() {
        return Stream.of(
                Arguments.of("no outcome", Map.of()),
                Arguments.of("unknown outcome", Map.of("outcome", "MAYBE")),
                Arguments.of("provided without content", Map.of("outcome", "PROVIDED")),
                Arguments.of("refused with content", Map.of("outcome", "REFUSED", "content", "x")),
                Arguments.of("reason that is free text", Map.of("outcome", "REFUSED", "reason", "because of 'Yamada'")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableAnswers")
    void unreadable_answer_of_the_provider_changes_nothing(String name, Map<String, Object> answer) {
        // given
        hub.providerAnswers(answer);
        // when
        BusinessException failed = catchThrowableOfType(BusinessException.class, () -> hub.ask(inquiry));
        // then
        assertThat(failed.code()).isEqualTo("NET-0501");
        assertThat(hub.store.exchanges.values()).allMatch(exchange -> exchange.state() == ExchangeState.FORWARDED);
    }

    private static Arguments refusal(String name, ReasonCode reason, Consumer<HubFixture> situation) {
        return Arguments.of(name, reason, situation);
    }

    /** The shipped table with the tested entry in force as given (null: left out, or, without assessments, as shipped). */
    private static LegalTable table(Validity validity, boolean assessed) {
        LegalRows rows = LegalTableFiles.read(LegalTableFiles.versions().get(0));
        List<LegalRows.Permission> permissions = rows.permissions().stream()
                .filter(row -> !assessed || !isTested(row) || validity != null)
                .map(row -> isTested(row) && validity != null ? during(row, validity) : row).toList();
        return new LegalTable(new LegalRows(rows.version(), rows.institutionTypes(), rows.institutions(), rows.tasks(),
                rows.procedures(), rows.information(), permissions, rows.ordinances(),
                assessed ? rows.privacyAssessments() : List.of()));
    }

    private static boolean isTested(LegalRows.Permission row) {
        return row.task().equals(HubFixture.TASK) && row.procedure().equals(HubFixture.PROCEDURE)
                && row.information().equals(HubFixture.INFORMATION);
    }

    private static LegalRows.Permission during(LegalRows.Permission row, Validity validity) {
        return new LegalRows.Permission(row.id(), row.requester(), row.task(), row.procedure(), row.provider(), row.information(),
                row.ordinance(), row.basis(), validity, row.sample());
    }
}
