package jp.musubi.web.resident.selfinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.selfinfo.boundary.Agreement;
import jp.musubi.selfinfo.boundary.ExchangeStatus;
import jp.musubi.selfinfo.boundary.Holding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeStatusesTest {

    private static final List<String> LOOKS = List.of("success", "info", "waiting", "stopped", "warning", "error");

    @ParameterizedTest
    @EnumSource(ExchangeStatus.class)
    void every_status_has_a_look(ExchangeStatus status) {
        assertThat(ExchangeStatuses.look(status)).isIn(LOOKS);
    }

    @ParameterizedTest
    @EnumSource(Agreement.class)
    void every_agreement_has_a_look_and_words(Agreement agreement) {
        assertThat(ExchangeStatuses.look(agreement)).isIn(LOOKS);
        assertThat(SelfInfoTexts.text("exchange_detail.agreement." + agreement)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Holding.State.class)
    void every_holding_has_a_look_and_words(Holding.State state) {
        assertThat(ExchangeStatuses.look(state)).isIn(LOOKS);
        assertThat(SelfInfoTexts.text("exchange_detail.holding." + state)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Holding.Role.class)
    void every_role_has_words(Holding.Role role) {
        assertThat(SelfInfoTexts.text("exchange_detail.holder." + role)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "provider", "task", "procedure", "information", "outcome"})
    void every_difference_has_words(String field) {
        assertThat(SelfInfoTexts.text("exchange_detail." + field)).isNotBlank();
    }
}
