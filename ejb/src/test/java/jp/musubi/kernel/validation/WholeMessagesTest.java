package jp.musubi.kernel.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class WholeMessagesTest {

    record Inner(@NotBlank String text) {
    }

    record Outer(@Valid Inner inner) {
    }

    @Test
    void the_doors_ask_no_persistence_provider_what_of_a_message_is_loaded() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getTraversableResolver()).isInstanceOf(WholeMessages.class);
        }
    }

    @Test
    void what_is_wrong_deep_in_a_message_is_still_found() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Outer(new Inner(" ")))).extracting(wrong -> wrong.getPropertyPath().toString())
                    .containsExactly("inner.text");
        }
    }
}
