package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page is looked at in a browser, as a picture at three widths and with axe; its pictures are called after its zone and file. */
class PicturesTest {

    private static final Pattern TAKEN = Pattern.compile("\\b(?:staff|resident|standin)-[a-z0-9-]+");

    /** Pages that no browser gets to see, with the reason. */
    private static final Set<String> EXCEPTIONS = Set.of(
            "staff-failed"); // only where clerks sign in at a provider of their own; the same file is taken as resident-failed

    @Test
    void every_page_has_a_picture() {
        Set<String> taken = SourceTree.files("ear/src/test/java/jp/musubi/acceptance/*.java").stream()
                .flatMap(file -> taken(SourceTree.read(file))).collect(Collectors.toSet());

        assertThat(Pages.pictures()).hasSizeGreaterThan(40);
        assertThat(without(Pages.pictures(), taken)).containsExactlyInAnyOrderElementsOf(EXCEPTIONS);
    }

    @Test
    void a_page_without_a_picture_is_found() {
        Set<String> taken = taken("Chromium.look(page, \"staff-index-contractor\");\n@CsvSource({\"/about, resident-about\"})\nchromium.resident(\"resident-other\");")
                .collect(Collectors.toSet());

        assertThat(taken).containsExactlyInAnyOrder("staff-index-contractor", "resident-about");
        assertThat(without(List.of("staff-index", "resident-about", "resident-other", "staff-in"), taken)).containsExactly("resident-other", "staff-in");
    }

    @Test
    void every_page_has_a_number() {
        assertThat(Pages.unnumbered()).isEmpty();
    }

    @Test
    void no_two_pages_have_the_same_number() {
        assertThat(Pages.numbers()).doesNotHaveDuplicates();
    }

    /** Names of pictures, not of accounts. */
    private static Stream<String> taken(String source) {
        return source.lines().filter(line -> line.contains("look(") || line.contains("@CsvSource"))
                .flatMap(line -> TAKEN.matcher(line).results().map(found -> found.group()));
    }

    private static List<String> without(List<String> pages, Set<String> taken) {
        return pages.stream().filter(page -> taken.stream().noneMatch(picture -> picture.equals(page) || picture.startsWith(page + "-"))).toList();
    }
}
