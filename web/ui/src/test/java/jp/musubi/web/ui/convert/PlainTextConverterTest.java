package jp.musubi.web.ui.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextConverterTest {

    private final PlainTextConverter converter = new PlainTextConverter();

    @ParameterizedTest
    @CsvSource({"ＡＢＣ１２,ABC12", "ﾑｽﾋﾞ,ムスビ", "'　結市　',結市"})
    void stores_one_writing(String typed, String stored) {
        assertThat(converter.getAsObject(null, null, typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"メゾンⅡ", "№1ビル", "㈱結商店", "㎡"})
    void keeps_signs_that_have_no_other_width(String typed) {
        assertThat(converter.getAsObject(null, null, typed)).isEqualTo(typed);
    }

    /** Compatibility ideographs of both planes, a surrogate pair, and variants chosen by a selector, of one of them too. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFA19\u7530 \u4E00\u90CE", "\uFA10\uFA11", "\uD87E\uDC1A\u8C37", "\uD842\uDFB7\u91CE", "\u845B\uDB40\uDD00", "\uFA19\uDB40\uDD00$1\\"})
    void keeps_the_ideographs_that_a_name_is_written_with(String typed) {
        assertThat(converter.getAsObject(null, null, " " + typed + "\u3000")).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void takes_nothing_for_nothing(String typed) {
        assertThat(converter.getAsObject(null, null, typed)).isNull();
    }
}
