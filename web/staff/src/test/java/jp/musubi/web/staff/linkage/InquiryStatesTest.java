package jp.musubi.web.staff.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.linkage.boundary.InquiryState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InquiryStatesTest {

    @ParameterizedTest
    @EnumSource(InquiryState.class)
    void every_state_has_a_look_and_words(InquiryState state) {
        assertThat(InquiryStates.look(state)).isIn("success", "info", "waiting", "stopped", "warning", "error");
        assertThat(LinkageTexts.find("inquiry_state." + state)).isPresent();
        assertThat(LinkageTexts.find("inquiry_state_text." + state)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(InquiryState.class)
    void every_state_is_under_way_or_ended(InquiryState state) {
        assertThat(InquiryStates.ended(true).contains(state)).isNotEqualTo(InquiryStates.ended(false).contains(state));
    }
}
