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

    @ParameterizedTest
    @CsvSource({"昭和39年,1964-01-01,1964-12-31", "Ｓ３９年頃,1964-01-01,1964-12-31", "1964年7月,1964-07-01,1964-07-31", "令和元年,2019-01-01,2019-12-31",
        "1964-00-00,1964-01-01,1964-12-31", "19640200,1964-02-01,1964-02-29"})
    void reads_what_people_write_for_a_year_or_a_month(String text, LocalDate first, LocalDate last) {
        assertThat(JapaneseDates.parseSpan(text)).contains(new JapaneseDates.Span(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1964", "1234-5", "39年", "1964年13月", "0000-00-00", "1964-13-00", "山田年", "1964-07-01", "昭和65年", "平成32年", "昭和0年"})
    void takes_for_a_span_only_what_is_marked_as_one(String text) {
        assertThat(JapaneseDates.parseSpan(text)).isEmpty();
    }
}
