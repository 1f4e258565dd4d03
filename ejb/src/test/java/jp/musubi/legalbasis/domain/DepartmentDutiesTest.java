package jp.musubi.legalbasis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.legalbasis.boundary.DepartmentDuty;
import jp.musubi.legalbasis.boundary.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentDutiesTest {

    private static final String MUSUBI = "0220199201101700";
    private static final String ENISHI = "0220199301801700";
    private static final String TAX = "TM00000000000002";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final DepartmentDuties offices = new DepartmentDuties(List.of(
            row("1020", TAX, "2015-10-05", "2026-03-31"), row("1030", TAX, "2026-04-01", null),
            row("1030", "TM00000000000001", "2015-10-05", null)));

    @ParameterizedTest
    @CsvSource({"1020,2026-03-31,true", "1020,2026-04-01,false", "1030,2026-03-31,false", "1030,2026-04-01,true", "1010,2026-04-01,false"})
    void a_department_has_a_duty_on_its_days_only(String department, LocalDate on, boolean has) {
        assertThat(offices.of(MUSUBI, department, on).contains(TAX)).isEqualTo(has);
    }

    @Test
    void a_department_of_the_same_code_elsewhere_has_it_not() {
        assertThat(offices.of(ENISHI, "1030", TODAY)).isEqualTo(Set.of());
    }

    @Test
    void says_when_it_is_nobodys_duty() {
        assertThat(offices.isAnybodys(MUSUBI, TAX, TODAY)).isTrue();
        assertThat(offices.isAnybodys(ENISHI, TAX, TODAY)).isFalse();
        assertThat(offices.isAnybodys(MUSUBI, TAX, LocalDate.of(2015, 10, 4))).isFalse();
    }

    private static DepartmentDuty row(String department, String information, String from, String to) {
        return new DepartmentDuty(MUSUBI, information, department,
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), true);
    }
}
