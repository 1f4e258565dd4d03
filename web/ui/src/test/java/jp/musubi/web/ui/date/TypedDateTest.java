package jp.musubi.web.ui.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource({"REIWA,8,11,21,2026-11-21", "REIWA,元,5,1,2019-05-01", "REIWA,１,５,１,2019-05-01", "HEISEI,31,4,30,2019-04-30",
        "SHOWA,64,1,7,1989-01-07", "TAISHO,15,12,24,1926-12-24", "MEIJI,45,7,29,1912-07-29", "WESTERN,2026,11,21,2026-11-21",
        "WESTERN,２０２４,2,29,2024-02-29"})
    void reads_eras_and_western_years_in_either_width(String era, String year, String month, String day, LocalDate expected) {
        assertThat(new TypedDate(era, year, month, day).toDate()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REIWA,8,2,30", "HEISEI,31,5,1", "SHOWA,64,1,8", "REIWA,0,1,1", "WESTERN,2025,2,29", "REIWA,x,1,1", "REIWA,8,'',1",
        "EDO,3,1,1", "WESTERN,99999,1,1", "REIWA,1,4,30"})
    void refuses_days_that_never_were(String era, String year, String month, String day) {
        TypedDate typed = new TypedDate(era, year, month, day);

        assertThatThrownBy(typed::toDate).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21", "2019-05-01", "2019-04-30", "1989-01-07", "1926-12-25", "1900-01-01", "1873-01-01", "1850-06-01"})
    void writes_a_day_so_that_it_is_read_back(LocalDate date) {
        assertThat(TypedDate.of(date).toDate()).isEqualTo(date);
    }

    @Test
    void is_empty_when_only_the_era_is_chosen() {
        assertThat(TypedDate.of(null).isEmpty()).isTrue();
        assertThat(new TypedDate("REIWA", " ", null, "").isEmpty()).isTrue();
        assertThat(new TypedDate("REIWA", "8", "", "").isEmpty()).isFalse();
    }
}
