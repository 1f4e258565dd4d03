package jp.musubi.web.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionKeyTest {

    private final SubmissionKey key = new SubmissionKey();

    @Test
    void takes_over_the_key_that_the_page_carried() {
        String carried = new SubmissionKey().getValue();

        key.setValue(carried);

        assertThat(key.getValue()).isEqualTo(carried);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "<script>", "0485251d-aa68-4863-a52c-eb5f91287f4", "0485251D-AA68-4863-A52C-EB5F91287F49 "})
    void keeps_its_own_when_something_else_is_sent(String sent) {
        String own = key.getValue();

        key.setValue(sent);

        assertThat(key.getValue()).isEqualTo(own);
    }

    @Test
    void is_another_after_renewal() {
        String before = key.getValue();

        key.renew();

        assertThat(key.getValue()).isNotEqualTo(before);
    }
}
