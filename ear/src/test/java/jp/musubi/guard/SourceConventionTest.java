package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a source must not have, and that it would be found. */
class SourceConventionTest {

    @Test
    void japanese_literals_stand_in_bundles_not_in_code() {
        List<String> found = Stream.of("ejb", "batch", "web/*", "ws/common", "ws/exchange", "ws/hub")
                .flatMap(floor -> SourceTree.files(floor + "/src/main/java/**.java").stream())
                .flatMap(file -> SourceRules.japaneseLiterals(SourceTree.read(file)).stream().map(line -> file.getFileName() + ": " + line)).toList();

        assertThat(found).isEmpty();
    }

    @Test
    void the_search_for_japanese_literals_can_find_one() {
        assertThat(SourceRules.japaneseLiterals("int a;\n  return \"結果\";")).containsExactly("return \"結果\";");
        assertThat(SourceRules.japaneseLiterals("/** 結果 */ return \"result\";\n// \"結果\"\nreturn wanted; /* 結果 */")).isEmpty();
    }

    @Test
    void what_is_known_of_a_person_is_masked_where_a_record_would_print_it() {
        List<String> printing = Stream.of("ejb", "ws/exchange").flatMap(floor -> SourceTree.files(floor + "/src/main/java/jp/musubi/{,**/}addressee/**.java").stream())
                .filter(file -> !file.toString().contains("orporation")) // no persons
                .map(SourceTree::read).flatMap(source -> SourceRules.printing(source).stream()).toList();

        assertThat(printing).isEmpty();
    }

    @Test
    void the_search_for_records_that_print_can_find_one() {
        String masked = "record B(String kana) { public String toString() { return \"B[masked]\"; } }";

        assertThat(SourceRules.printing("record A(int row, String address) { " + masked + " }")).containsExactly("A");
        assertThat(SourceRules.printing(masked)).isEmpty();
    }

    /** Left to the end of the transaction, it keeps its statement, and the data source reports a connection that it does not know. */
    @Test
    void who_opens_a_cursor_closes_it() {
        List<Path> files = Stream.of("ejb", "batch", "ws/standin").flatMap(floor -> SourceTree.files(floor + "/src/main/java/**.java").stream()).toList();

        assertThat(files.stream().filter(file -> SourceTree.read(file).contains(SourceRules.CURSOR))).isNotEmpty();
        assertThat(files.stream().filter(file -> SourceRules.leavesCursorOpen(SourceTree.read(file)))).isEmpty();
    }

    @Test
    void the_search_for_open_cursors_can_find_one() {
        assertThat(SourceRules.leavesCursorOpen("return one(id).getResultStream().findFirst();")).isTrue();
        assertThat(SourceRules.leavesCursorOpen("try (Stream<UUID> found = ask(id).getResultStream()) {")).isFalse();
    }
}
