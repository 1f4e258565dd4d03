package jp.musubi.legalbasis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.legalbasis.boundary.Department;
import jp.musubi.legalbasis.boundary.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentsTest {

    private static final String MUSUBI = "0220199201101700";

    private final Departments departments = new Departments(List.of(
            department("児童課", "2015-10-05", "2025-03-31"), department("子育て支援課", "2025-04-01", null)));

    @ParameterizedTest
    @CsvSource({"2025-03-31,児童課", "2025-04-01,子育て支援課", "2031-01-01,子育て支援課", "2001-01-01,子育て支援課"})
    void a_department_has_the_name_of_the_day(LocalDate on, String name) {
        assertThat(departments.name(MUSUBI, "1010", on)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({MUSUBI + ",9999", "0220199301801700,1010"})
    void a_code_that_nobody_knows_is_its_own_name(String institution, String code) {
        assertThat(departments.name(institution, code, LocalDate.of(2026, 11, 21))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({MUSUBI + ",1010,2015-10-04,false", MUSUBI + ",1010,2015-10-05,true", MUSUBI + ",1010,2031-01-01,true", MUSUBI + ",9999,2031-01-01,false",
            "0220199301801700,1010,2031-01-01,false"})
    void a_department_is_known_in_its_institution_and_on_its_days(String institution, String code, LocalDate on, boolean known) {
        assertThat(departments.isKnown(institution, code, on)).isEqualTo(known);
    }

    private static Department department(String name, String from, String to) {
        return new Department(MUSUBI, "1010", name, new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), true);
    }
}
