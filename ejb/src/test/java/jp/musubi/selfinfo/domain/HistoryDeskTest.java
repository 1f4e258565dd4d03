package jp.musubi.selfinfo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.PartyKeysFixture;
import jp.musubi.selfinfo.boundary.Agreement;
import jp.musubi.selfinfo.boundary.ExchangeDetail;
import jp.musubi.selfinfo.boundary.ExchangeRow;
import jp.musubi.selfinfo.boundary.ExchangeStatus;
import jp.musubi.selfinfo.boundary.HistoryView;
import jp.musubi.selfinfo.boundary.Holding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    static Path keys;

    private final PortalFixture portal = new PortalFixture(keys);

    @BeforeAll
    static void keys() {
        PartyKeysFixture.write(keys, PortalFixture.HUB, PortalFixture.PORTAL, PortalFixture.MUSUBI, PortalFixture.ENISHI);
    }

    @Test
    void three_records_of_one_exchange_become_one_sentence_in_which_they_agree() {
        // given
        portal.everybodyTells("PROVIDED");
        // when
        HistoryView view = portal.desk.history("subject", DAY, DAY);
        // then
        assertThat(view.exchanges()).singleElement().satisfies(row -> {
            assertThat(row.sentence()).isEqualTo("結市が、児童手当の審査のため、あなたの所得や税額の情報を縁町に確認しました。");
            assertThat(row.status()).isEqualTo(ExchangeStatus.PROVIDED);
            assertThat(row.agreement()).isEqualTo(Agreement.AGREED);
        });
        assertThat(view.unreachable()).isEmpty();
        assertThat(view.withheld()).isZero();
    }

    @Test
    void detail_has_every_field_of_the_portals_manual() {
        // given
        portal.everybodyTells("PROVIDED");
        portal.musubi.put("reads", List.of(Map.of("institution", PortalFixture.MUSUBI, "readAt", "2026-11-21T03:00:00Z", "kind",
                "SHOWN", "department", "1010", "task", PortalFixture.TASK, "ground", "inquiry-result", "correlation", PortalFixture.NUMBER)));
        // when
        ExchangeDetail detail = portal.desk.detail("subject", PortalFixture.NUMBER);
        // then
        assertThat(detail.managementNumber()).isEqualTo(PortalFixture.NUMBER);
        assertThat(detail.statusText()).startsWith("提供完了");
        assertThat(detail.receivedAt()).isEqualTo("2026-11-21T01:02:03Z");
        assertThat(detail.requestedAt()).isEqualTo("2026-11-21T01:02:02Z");
        assertThat(detail.answeredAt()).isEqualTo("2026-11-21T01:02:04Z");
        assertThat(detail.requester().name()).isEqualTo("結市");
        assertThat(detail.department()).isEqualTo(new ExchangeDetail.Named("1010", "子育て支援課"));
        assertThat(detail.provider().name()).isEqualTo("縁町");
        assertThat(detail.task().code()).isEqualTo(PortalFixture.TASK);
        assertThat(detail.procedure().code()).isEqualTo(PortalFixture.PROCEDURE);
        assertThat(detail.information().code()).isEqualTo(PortalFixture.INFORMATION);
        assertThat(detail.articleTwentyOne()).isFalse();
        assertThat(detail.holdings()).extracting(Holding::state).containsOnly(Holding.State.HOLDS);
        assertThat(detail.reads()).singleElement()
                .satisfies(read -> assertThat(read.sentence()).isEqualTo("結市（子育て支援課）の職員が、他の機関から届いた、あなたについての回答を画面で見ました。"));
    }

    @ParameterizedTest
    @CsvSource({"addressee.summary,結市（子育て支援課）の職員が、あなたの氏名、住所を画面で見ました。",
            "held-inquiry,結市（子育て支援課）の職員が、他の機関から届いた、あなたについての照会を画面で見ました。",
            "a-ground-of-tomorrow,結市（子育て支援課）の職員が、あなたの氏名、住所を画面で見ました。"})
    void says_in_plain_words_what_a_clerk_saw(String ground, String sentence) {
        // given
        portal.everybodyTells("PROVIDED");
        portal.musubi.put("reads", List.of(Map.of("institution", PortalFixture.MUSUBI, "readAt", "2026-11-21T03:00:00Z", "kind",
                "SHOWN", "department", "1010", "ground", ground, "items", List.of("NAME", "ADDRESS", "ZE0001"))));
        // when
        HistoryView view = portal.desk.history("subject", DAY, DAY);
        // then
        assertThat(view.reads()).singleElement().satisfies(read -> assertThat(read.sentence()).isEqualTo(sentence));
    }

    @Test
    void says_that_an_institution_told_the_newest_looks_only() {
        // given
        portal.everybodyTells("PROVIDED");
        boolean before = portal.desk.history("subject", DAY, DAY).moreReads();
        portal.musubi.put("moreReads", true);
        // when
        HistoryView view = portal.desk.history("subject", DAY, DAY);
        // then
        assertThat(before).isFalse();
        assertThat(view.moreReads()).isTrue();
        assertThat(view.unreachable()).isEmpty();
    }

    @Test
    void says_why_nothing_was_handed_over() {
        // given
        portal.everybodyTells("REFUSED");
        portal.provider.put("reason", "REFUSED_BY_CLERK");
        // when
        ExchangeDetail detail = portal.desk.detail("subject", PortalFixture.NUMBER);
        // then
        assertThat(detail.reason()).isEqualTo("情報を持つ機関の職員が、提供しないと判断したためです。");
    }

    static Stream<Arguments> disagreements() {
        return Stream.of(
                situation("provider cannot be reached", p -> p.unreachable(PortalFixture.ENISHI), Agreement.NOT_ALL_SEEN,
                        Holding.State.HOLDS, Holding.State.UNREACHABLE, Holding.State.HOLDS),
                situation("requester cannot be reached", p -> p.unreachable(PortalFixture.MUSUBI), Agreement.NOT_ALL_SEEN,
                        Holding.State.UNREACHABLE, Holding.State.HOLDS, Holding.State.HOLDS),
                situation("provider has lost its record", p -> p.enishi.put("records", List.of()), Agreement.DIFFERENT,
                        Holding.State.HOLDS, Holding.State.MISSING, Holding.State.HOLDS),
                situation("requester has lost its record", p -> p.musubi.put("records", List.of()), Agreement.DIFFERENT,
                        Holding.State.MISSING, Holding.State.HOLDS, Holding.State.HOLDS),
                situation("network has lost its record", p -> p.network.put("records", List.of()), Agreement.DIFFERENT,
                        Holding.State.HOLDS, Holding.State.HOLDS, Holding.State.MISSING),
                situation("provider keeps records back", p -> {
                    p.enishi.put("records", List.of());
                    p.enishi.put("withheld", 1);
                }, Agreement.NOT_ALL_SEEN, Holding.State.HOLDS, Holding.State.MAY_BE_WITHHELD, Holding.State.HOLDS),
                situation("provider tells another task", p -> p.provider.put("task", "JM01000000099000"), Agreement.DIFFERENT,
                        Holding.State.HOLDS, Holding.State.HOLDS, Holding.State.HOLDS),
                situation("requester denies having got it", p -> p.requester.put("outcome", "NO_DATA"), Agreement.DIFFERENT,
                        Holding.State.HOLDS, Holding.State.HOLDS, Holding.State.HOLDS),
                situation("answer has not reached the requester yet", p -> p.requester.put("outcome", "HELD"), Agreement.IN_PROGRESS,
                        Holding.State.HOLDS, Holding.State.HOLDS, Holding.State.HOLDS),
                situation("refused by the network, provider never asked", p -> {
                    p.enishi.put("records", List.of());
                    p.requester.put("outcome", "REFUSED_BY_NETWORK");
                    p.hub.put("outcome", "REFUSED_BY_NETWORK");
                }, Agreement.AGREED, Holding.State.HOLDS, Holding.State.NOT_INVOLVED, Holding.State.HOLDS),
                situation("never left the requester", p -> {
                    p.enishi.put("records", List.of());
                    p.network.put("records", List.of());
                    p.requester.put("outcome", "NOT_POSSIBLE");
                }, Agreement.AGREED, Holding.State.HOLDS, Holding.State.NOT_INVOLVED, Holding.State.NOT_INVOLVED),
                situation("provider speaks for the requester too", p -> p.enishi.put("records", List.of(p.requester)),
                        Agreement.DIFFERENT, Holding.State.HOLDS, Holding.State.MISSING, Holding.State.HOLDS));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("disagreements")
    void view_says_who_holds_a_record_and_whether_they_agree(String name, Consumer<PortalFixture> situation, Agreement agreement,
            List<Holding.State> states) {
        // given
        portal.everybodyTells("PROVIDED");
        situation.accept(portal);
        // when
        ExchangeDetail detail = portal.desk.detail("subject", PortalFixture.NUMBER);
        // then
        assertThat(detail.agreement()).isEqualTo(agreement);
        assertThat(detail.holdings()).extracting(Holding::state).isEqualTo(states);
    }

    @Test
    void every_status_has_a_sentence() {
        for (ExchangeStatus status : ExchangeStatus.values()) {
            // given
            portal.everybodyTells(status == ExchangeStatus.WAITING ? "HELD" : status.name());
            // when
            ExchangeRow row = portal.desk.history("subject", DAY, DAY).exchanges().get(0);
            // then
            assertThat(row.status()).isEqualTo(status);
            assertThat(row.sentence()).startsWith("結市が、児童手当の審査のため、").endsWith("。");
            assertThat(row.statusText()).isNotBlank();
        }
    }

    @Test
    void exchange_that_only_the_network_tells_is_not_shown_while_a_side_keeps_records_back() {
        // given
        portal.everybodyTells("PROVIDED");
        portal.musubi.put("records", List.of());
        portal.musubi.put("withheld", 1);
        portal.enishi.put("records", List.of());
        portal.enishi.put("withheld", 1);
        // when
        HistoryView view = portal.desk.history("subject", DAY, DAY);
        // then
        assertThat(view.exchanges()).isEmpty();
        assertThat(view.withheld()).isEqualTo(2);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("answer to another request", p -> p.enishi.put("requestId", "older")),
                lie("answer in another institution's name", p -> p.enishi.put("institution", PortalFixture.MUSUBI)),
                lie("answer signed by another party", p -> p.signer = PortalFixture.MUSUBI),
                lie("answer that is not encrypted content", p -> p.garbled = true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void institution_that_cannot_be_believed_is_named_as_not_reached(String name, Consumer<PortalFixture> lie) {
        // given
        portal.everybodyTells("PROVIDED");
        lie.accept(portal);
        // when
        HistoryView view = portal.desk.history("subject", DAY, DAY);
        // then
        assertThat(view.unreachable()).singleElement().satisfies(one -> assertThat(one.name()).isEqualTo("縁町"));
        assertThat(view.exchanges()).hasSize(1);
    }

    @Test
    void code_is_acquired_once_and_the_number_is_not_kept() {
        // given
        portal.codes.clear();
        portal.everybodyTells("PROVIDED");
        // when
        portal.desk.history("subject", DAY, DAY);
        portal.desk.history("subject", DAY, DAY);
        // then
        assertThat(portal.asked).containsExactly("acquisition.issue", "acquisition.request", "acquisition.collect", "disclosure",
                "disclosure");
        assertThat(portal.codes).containsEntry("subject", PortalFixture.CODE).hasSize(1);
    }

    @Test
    void person_whom_nobody_knows_is_told_so() {
        // given
        portal.codes.clear();
        portal.collected = new LinkedHashMap<>(Map.of("outcome", "NOT_FOUND"));
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> portal.desk.history("nobody", DAY, DAY));
        // then
        assertThat(refused.code()).isEqualTo("SLF-0201");
    }

    @Test
    void period_must_begin_before_it_ends_and_unknown_numbers_are_not_found() {
        // given
        portal.everybodyTells("PROVIDED");
        // when
        BusinessException period = catchThrowableOfType(BusinessException.class, () -> portal.desk.history("subject", DAY, DAY.minusDays(1)));
        BusinessException unknown = catchThrowableOfType(BusinessException.class,
                () -> portal.desk.detail("subject", PortalFixture.MUSUBI + "-20261121100203-999999-01"));
        BusinessException noDay = catchThrowableOfType(BusinessException.class,
                () -> portal.desk.detail("subject", PortalFixture.MUSUBI + "-20261399100203-999999-01"));
        // then
        assertThat(period.code()).isEqualTo("SLF-0101");
        assertThat(unknown.code()).isEqualTo("SLF-0102");
        assertThat(noDay.code()).isEqualTo("SLF-0102");
    }

    private static Arguments situation(String name, Consumer<PortalFixture> situation, Agreement agreement, Holding.State... states) {
        return Arguments.of(name, situation, agreement, List.of(states));
    }

    private static Arguments lie(String name, Consumer<PortalFixture> lie) {
        return Arguments.of(name, lie);
    }
}
