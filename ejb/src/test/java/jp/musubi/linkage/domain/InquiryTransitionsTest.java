package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import jp.musubi.linkage.boundary.InquiryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InquiryTransitionsTest {

    /** Written down from the state list of the linkage facts, section 4.4, not from the table under test. */
    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, WAITING_FOR_CODE SENT WAITING_AUTOMATIC WAITING_MANUAL PROVIDED NO_DATA REFUSED_BY_PROVIDER REFUSED_BY_NETWORK NOT_POSSIBLE WITHDRAWN SYSTEM_ERROR",
        "WAITING_FOR_CODE, ACCEPTED NOT_POSSIBLE WITHDRAWN SYSTEM_ERROR",
        "SENT, WAITING_AUTOMATIC WAITING_MANUAL PROVIDED NO_DATA REFUSED_BY_PROVIDER REFUSED_BY_NETWORK WITHDRAWN SYSTEM_ERROR",
        "WAITING_AUTOMATIC, WAITING_MANUAL PROVIDED NO_DATA REFUSED_BY_PROVIDER REFUSED_BY_NETWORK WITHDRAWN SYSTEM_ERROR",
        "WAITING_MANUAL, PROVIDED NO_DATA REFUSED_BY_PROVIDER REFUSED_BY_NETWORK WITHDRAWN SYSTEM_ERROR",
        "PROVIDED, ''", "NO_DATA, ''", "REFUSED_BY_PROVIDER, ''", "REFUSED_BY_NETWORK, ''", "NOT_POSSIBLE, ''", "WITHDRAWN, ''", "SYSTEM_ERROR, ''"})
    void allows_exactly_the_written_steps(InquiryState from, String steps) {
        Set<InquiryState> written = EnumSet.noneOf(InquiryState.class);
        for (String step : steps.isEmpty() ? new String[0] : steps.split(" ")) {
            written.add(InquiryState.valueOf(step));
        }

        Set<InquiryState> allowed = EnumSet.noneOf(InquiryState.class);
        for (InquiryState to : InquiryState.values()) {
            if (InquiryTransitions.allows(from, to)) {
                allowed.add(to);
            }
        }

        assertThat(allowed).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(InquiryState.class)
    void never_stays_where_it_is(InquiryState state) {
        assertThat(InquiryTransitions.allows(state, state)).isFalse();
    }

    @Test
    void never_leaves_a_final_state() {
        for (InquiryState from : InquiryState.values()) {
            for (InquiryState to : InquiryState.values()) {
                assertThat(from.isFinal() && InquiryTransitions.allows(from, to)).isFalse();
            }
        }
    }
}
