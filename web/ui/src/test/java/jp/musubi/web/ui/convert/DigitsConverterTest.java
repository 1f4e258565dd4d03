package jp.musubi.web.ui.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsConverterTest {

    private final DigitsConverter converter = new DigitsConverter();

    @ParameterizedTest
    @CsvSource({"000000000000019,000000000000019", "０００００００００００００１９,000000000000019", "0000-0000-0000-019,000000000000019",
        "００００－００００ー００００　０１９,000000000000019", "'  12 ',12", "'1−2',12"})
    void takes_either_width_and_any_separator(String typed, String digits) {
        assertThat(converter.getAsObject(null, null, typed)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12a", "一二三", "<script>", "1.5", "1,000"})
    void refuses_what_is_no_number(String typed) {
        assertThatThrownBy(() -> converter.getAsObject(null, null, typed)).isInstanceOf(ConverterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　", "---"})
    void takes_nothing_for_nothing(String typed) {
        assertThat(converter.getAsObject(null, null, typed)).isNull();
    }

    @Test
    void shows_digits_as_they_are() {
        assertThat(converter.getAsString(null, null, "0012")).isEqualTo("0012");
        assertThat(converter.getAsString(null, null, null)).isEmpty();
    }
}
