package jp.musubi.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDatesParsedTest {

    @ParameterizedTest
    @CsvSource({"昭和50年1月2日, 1975-01-02", "S50.1.2, 1975-01-02", "ｓ５０．１．２, 1975-01-02", "令和元年5月1日, 2019-05-01", "㍻31/4/30, 2019-04-30",
            "1975-01-02, 1975-01-02", "1975/1/2, 1975-01-02", "1975年1月2日, 1975-01-02", "１９７５０１０２, 1975-01-02", "明治6.1.1, 1873-01-01"})
    void reads_what_people_write(String written, LocalDate meant) {
        assertThat(JapaneseDates.parse(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "結市", "昭和65年1月1日", "S50.13.1", "1975-02-30", "50.1.2", "00000000", "123456789012345", "X50.1.2", "1975"})
    void knows_what_is_no_date(String written) {
        assertThat(JapaneseDates.parse(written)).isEmpty();
    }
}
