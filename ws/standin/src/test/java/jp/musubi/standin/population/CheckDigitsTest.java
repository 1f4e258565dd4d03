package jp.musubi.standin.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "111111111118", "999999999996", "000000000140", "454972364860", "000000000060",
            "200000000000", "621498320257", "983205673214", "379474484458", "765895492872"})
    void agrees_with_published_individual_numbers(String number) {
        assertThat(CheckDigits.individualNumber(number.substring(0, 11))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24727059608", "24846016224", "25208017643", "12345678903", "00000000019", "99999999995",
            "00000000140", "00000000060"})
    void agrees_with_sample_resident_codes(String code) {
        assertThat(CheckDigits.residentCode(code.substring(0, 10))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "1180301018771", "2000012020001", "5835678256246"})
    void agrees_with_known_corporate_numbers(String number) {
        assertThat(CheckDigits.corporateNumber(number.substring(1))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"00000000000001,9", "00000000000002,7", "00000000000014,0", "12345678901234,0", "99999999999999,8"})
    void agrees_with_known_addressee_numbers(String serial, int digit) {
        assertThat(CheckDigits.addresseeNumber(serial)).hasValue(digit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000006", "00000000000023", "00000000000037", "00000000000040"})
    void skips_serials_that_would_need_the_digit_ten(String serial) {
        assertThat(CheckDigits.addresseeNumber(serial)).isEmpty();
    }
}
