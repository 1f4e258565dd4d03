package jp.musubi.legalbasis.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.legalbasis.boundary.LegalRows.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegalTableFilesTest {

    @Test
    void every_version_makes_a_table() {
        assertThat(LegalTableFiles.versions()).isNotEmpty().isSorted()
                .allSatisfy(version -> assertThat(new LegalTable(LegalTableFiles.read(version)).version()).isEqualTo(version));
    }

    @Test
    void all_177_items_of_the_schedule_are_there_in_the_order_of_the_law() {
        List<Task> tasks = statutory().toList();

        assertThat(tasks).hasSize(177);
        assertThat(tasks).extracting(Task::code).isSorted().doesNotHaveDuplicates();
        assertThat(tasks.get(0).item()).isEqualTo(1);
        assertThat(tasks.get(176).item()).isEqualTo(136);
    }

    @ParameterizedTest
    @MethodSource("statutory")
    void a_code_follows_from_the_heading_in_the_law(Task task) {
        String[] numbers = task.heading().split("の");

        int branch = numbers.length == 1 ? 0 : number(numbers[1]);

        assertThat(task.item()).isEqualTo(number(numbers[0]));
        assertThat(task.branch()).isEqualTo(branch);
        assertThat(task.code()).isEqualTo(String.format("JM01000000%03d%03d", number(numbers[0]), branch));
        assertThat(task.text()).startsWith(task.name());
    }

    @Test
    void items_run_without_a_gap() {
        assertThat(statutory().map(Task::item).distinct().toList())
                .containsExactlyElementsOf(Stream.iterate(1, item -> item + 1).limit(136).toList());
    }

    @Test
    void no_permission_is_shipped_as_law() {
        assertThat(rows().permissions()).isNotEmpty().allMatch(LegalRows.Permission::sample);
    }

    @Test
    void child_allowance_is_item_81() {
        assertThat(rows().tasks()).filteredOn(task -> task.code().equals("JM01000000081000")).singleElement()
                .satisfies(task -> assertThat(task.name()).contains("児童手当の支給"));
    }

    @Test
    void somebody_answers_for_whatever_an_institution_with_departments_provides() {
        Set<String> withDepartments = LegalTableFiles.departments().stream().map(Department::institution).collect(Collectors.toSet());
        List<List<String>> provided = rows().privacyAssessments().stream()
                .filter(row -> row.file().matches(LegalFormats.INFORMATION) && row.publishedOn() != null)
                .filter(row -> withDepartments.contains(row.institution())).map(row -> List.of(row.institution(), row.file())).toList();

        assertThat(provided).isNotEmpty();
        assertThat(LegalTableFiles.answeringDepartments()).extracting(row -> List.of(row.institution(), row.code()))
                .containsAll(provided);
    }

    @Test
    void some_department_carries_out_whatever_an_institution_with_departments_may_ask_for() {
        LocalDate today = LocalDate.of(2026, 11, 21);
        LegalTable table = new LegalTable(rows());
        List<DepartmentDuty> shared = LegalTableFiles.departmentTasks();

        assertThat(LegalTableFiles.departments()).extracting(Department::institution).isNotEmpty().allSatisfy(institution ->
                assertThat(shared).filteredOn(row -> row.institution().equals(institution)).extracting(DepartmentDuty::code)
                        .containsAll(table.entriesOf(institution, today).stream().map(LegalRows.Permission::task).toList()));
        assertThat(shared).extracting(DepartmentDuty::code).isSubsetOf(rows().tasks().stream().map(Task::code).toList());
    }

    static Stream<Task> statutory() {
        return rows().tasks().stream().filter(task -> task.item() > 0);
    }

    private static LegalRows rows() {
        return LegalTableFiles.read("2024-05-27");
    }

    /** Reads from the right: each digit counts the unit that stands after it. */
    private static int number(String kanji) {
        int sum = 0;
        int unit = 1;
        boolean unitCounted = true;
        for (int i = kanji.length() - 1; i >= 0; i--) {
            int digit = "〇一二三四五六七八九".indexOf(kanji.charAt(i));
            if (digit >= 0) {
                sum += digit * unit;
                unitCounted = true;
            } else {
                sum += unitCounted ? 0 : unit;
                unit = kanji.charAt(i) == '十' ? 10 : 100;
                unitCounted = false;
            }
        }
        return unitCounted ? sum : sum + unit;
    }
}
