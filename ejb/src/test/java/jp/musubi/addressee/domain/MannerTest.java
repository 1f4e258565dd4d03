package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannerTest {

    @ParameterizedTest
    @CsvSource({"髙橋　はなこ,高橋 ハナコ,NONE", "結　花子,佐藤　花子,FIRST_PART", "結　花子,結　太郎,SECOND_PART", "結　花子,佐藤　太郎,WHOLE",
        "結花子,結　花子,NONE", "ジョン,結　花子,WHOLE", "JOHN　SMITH　JR,John　Smith,SECOND_PART"})
    void says_which_part_of_a_name_differs(String one, String other, Manner manner) {
        assertThat(Manner.ofNames(one, other)).isEqualTo(manner);
    }

    @ParameterizedTest
    @CsvSource({"1990-04-01,1990-04-01,NONE", "1990-04-01,1991-04-01,FIRST_PART", "1990-04-01,1990-01-04,SECOND_PART",
        "1990-04-01,2015-01-02,WHOLE"})
    void says_which_part_of_a_date_differs(LocalDate one, LocalDate other, Manner manner) {
        assertThat(Manner.ofDates(BirthDate.on(one), BirthDate.on(other))).isEqualTo(manner);
    }

    @ParameterizedTest
    @CsvSource({"1964-00-00,1964-07-01,UNKNOWN", "1964-07-00,1964-07-01,UNKNOWN", "0000-07-01,1964-07-01,UNKNOWN", "0000-00-00,1964-07-01,UNKNOWN",
        "1964-07-00,1965-07-01,FIRST_PART", "1964-07-00,1964-08-01,SECOND_PART", "1964-07-00,1965-08-01,WHOLE", "1964-00-02,1964-07-01,SECOND_PART",
        "1964-07-01,1990-01-02,UNKNOWN"})
    void takes_what_is_not_known_of_a_date_neither_for_the_same_nor_for_another(String unknown, LocalDate known, Manner manner) {
        BirthDate one = BirthDate.unknown(unknown, "昭和３９年頃");

        assertThat(Manner.ofDates(one, BirthDate.on(known))).isEqualTo(manner);
        assertThat(Manner.ofDates(BirthDate.on(known), one)).isEqualTo(manner);
        assertThat(Manner.ofDates(one, one)).isEqualTo(Manner.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"結市中央１－２,結市中央1-2,NONE", "結市中央1-2,結市中央1-2 結荘101,SECOND_PART", "結市中央1-2,縁町中央1-2,WHOLE", "'',結市,WHOLE"})
    void says_whether_only_the_end_of_an_address_differs(String one, String other, Manner manner) {
        assertThat(Manner.ofAddresses(one, other)).isEqualTo(manner);
    }

    @Test
    void takes_an_unknown_sex_for_no_difference() {
        assertThat(of(Sex.UNKNOWN).differences(of(Sex.MALE))).isEmpty();
        assertThat(of(Sex.FEMALE).differences(of(Sex.MALE))).isEqualTo(Map.of(PersonItem.SEX, Manner.WHOLE));
    }

    private static BasicInformation of(Sex sex) {
        return new BasicInformation("結　花子", "ムスビ　ハナコ", LocalDate.of(1990, 4, 1), sex, "結市");
    }
}
