package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
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
        assertThat(Manner.ofDates(one, other)).isEqualTo(manner);
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
