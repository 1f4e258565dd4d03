package jp.musubi.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Modulus11Test {

    @ParameterizedTest
    @CsvSource({
        "TWO_DIGITS_BECOME_ZERO, 00000000014, 0", "TWO_DIGITS_BECOME_ZERO, 00000000006, 0",
        "TEN_IS_SKIPPED, 00000000000014, 0", "LAST_DIGIT, 00000, 1"})
    void gives_the_digit_of_each_family_when_the_difference_has_two_digits(Modulus11 family, String body, int digit) {
        assertThat(family.checkDigit(body)).isEqualTo(OptionalInt.of(digit));
    }

    @Test
    void gives_no_digit_when_ten_is_skipped() {
        assertThat(Modulus11.TEN_IS_SKIPPED.checkDigit("00000000000006")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Modulus11.class)
    void accepts_exactly_the_digit_it_gives(Modulus11 family) {
        for (int serial = 0; serial < 20_000; serial++) {
            String body = String.format("%010d", serial * 37L);
            int fitting = 0;
            for (int digit = 0; digit < 10; digit++) {
                if (family.accepts(body + digit)) {
                    fitting++;
                    assertThat(family.checkDigit(body)).isEqualTo(OptionalInt.of(digit));
                }
            }
            assertThat(fitting).isEqualTo(family.checkDigit(body).isPresent() ? 1 : 0);
        }
    }

    @Test
    void takes_no_full_width_digits() {
        assertThatThrownBy(() -> Modulus11.LAST_DIGIT.checkDigit("１２３４５")).isInstanceOf(IllegalArgumentException.class);
    }
}
