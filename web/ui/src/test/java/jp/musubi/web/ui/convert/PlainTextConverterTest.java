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
    @ValueSource(strings = {"", " ", "　"})
    void takes_nothing_for_nothing(String typed) {
        assertThat(converter.getAsObject(null, null, typed)).isNull();
    }
}
