package jp.musubi.web.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextKeysTest {

    private static final Pattern KEY = Pattern.compile("\\b(ui|resident|selfinfo)\\['([^']+)'(\\.concat\\()?");

    private static final Map<String, String> BUNDLES = Map.of("ui", "jp.musubi.web.ui.Texts", "resident", "jp.musubi.web.resident.Texts",
            "selfinfo", "jp.musubi.web.resident.selfinfo.Texts");

    @Test
    void every_text_that_a_page_shows_is_in_the_bundle() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<String> missing = files.filter(file -> file.toString().endsWith(".xhtml")).flatMap(file -> missing(read(file))).toList();

            assertThat(missing).isEmpty();
        }
    }

    @Test
    void a_key_without_text_is_found() {
        assertThat(missing("<p>#{selfinfo['no.such.key']}</p>")).containsExactly("no.such.key");
    }

    private static Stream<String> missing(String page) {
        return KEY.matcher(page).results().filter(use -> !known(BUNDLES.get(use.group(1)), use.group(2), use.group(3) != null))
                .map(use -> use.group(2));
    }

    private static boolean known(String bundle, String key, boolean beginning) {
        return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream()
                .anyMatch(text -> beginning ? text.startsWith(key) : text.equals(key));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
