package jp.musubi.legalbasis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.legalbasis.boundary.AnsweringDepartment;
import jp.musubi.legalbasis.boundary.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringDepartmentsTest {

    private static final String MUSUBI = "0220199201101700";
    private static final String ENISHI = "0220199301801700";
    private static final String TAX = "TM00000000000002";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AnsweringDepartments offices = new AnsweringDepartments(List.of(
            row("1020", TAX, "2015-10-05", "2026-03-31"), row("1030", TAX, "2026-04-01", null),
            row("1030", "TM00000000000001", "2015-10-05", null)));

    @ParameterizedTest
    @CsvSource({"1020,2026-03-31,true", "1020,2026-04-01,false", "1030,2026-03-31,false", "1030,2026-04-01,true", "1010,2026-04-01,false"})
    void a_department_answers_on_its_days_only(String department, LocalDate on, boolean answers) {
        assertThat(offices.informationOf(MUSUBI, department, on).contains(TAX)).isEqualTo(answers);
    }

    @Test
    void a_department_of_the_same_code_elsewhere_does_not_answer() {
        assertThat(offices.informationOf(ENISHI, "1030", TODAY)).isEqualTo(Set.of());
    }

    @Test
    void says_when_nobody_answers() {
        assertThat(offices.isAnswered(MUSUBI, TAX, TODAY)).isTrue();
        assertThat(offices.isAnswered(ENISHI, TAX, TODAY)).isFalse();
        assertThat(offices.isAnswered(MUSUBI, TAX, LocalDate.of(2015, 10, 4))).isFalse();
    }

    private static AnsweringDepartment row(String department, String information, String from, String to) {
        return new AnsweringDepartment(MUSUBI, information, department,
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), true);
    }
}
