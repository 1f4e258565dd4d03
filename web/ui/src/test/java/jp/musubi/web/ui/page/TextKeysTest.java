package jp.musubi.web.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextKeysTest {

    private static final Pattern KEY = Pattern.compile("\\bui\\['([^']+)'(\\.concat\\()?");

    @Test
    void every_text_that_a_shared_part_shows_is_in_the_bundle() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF/resources"))) {
            List<String> missing = files.filter(file -> file.toString().endsWith(".xhtml")).flatMap(file -> missing(read(file))).toList();

            assertThat(missing).isEmpty();
        }
    }

    @Test
    void a_key_without_text_is_found() {
        assertThat(missing("<p>#{ui['no.such.key']}</p>")).containsExactly("no.such.key");
    }

    private static Stream<String> missing(String page) {
        ResourceBundle texts = ResourceBundle.getBundle("jp.musubi.web.ui.Texts", Locale.ROOT);
        return KEY.matcher(page).results()
                .filter(use -> texts.keySet().stream()
                        .noneMatch(key -> use.group(2) == null ? key.equals(use.group(1)) : key.startsWith(use.group(1))))
                .map(use -> use.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
