package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page may only show texts that its bundles have; which bundles stands in its {@code faces-config.xml}. */
class PageTextsTest {

    private static final Pattern BUNDLE = Pattern.compile("<base-name>([^<]+)</base-name>\\s*<var>([^<]+)</var>");
    private static final Pattern KEY = Pattern.compile("\\b(\\w+)\\['([^']+)'(\\.concat\\()?");

    static Stream<String> portals() {
        return SourceTree.files("web/*/src/main/webapp/WEB-INF/faces-config.xml").stream()
                .map(file -> SourceTree.root().relativize(file).getName(1).toString());
    }

    @ParameterizedTest
    @MethodSource("portals")
    void every_text_that_a_page_shows_is_in_a_bundle(String portal) {
        Map<String, String> bundles = bundles(portal);
        List<Path> pages = SourceTree.files("web/" + portal + "/src/main/webapp/**.xhtml");

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.stream().flatMap(page -> missing(SourceTree.read(page), bundles))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("portals")
    void a_key_without_text_is_found(String portal) {
        assertThat(missing("<p>#{" + portal + "['no.such.key']}</p>", bundles(portal))).containsExactly("no.such.key");
    }

    private static Map<String, String> bundles(String portal) {
        Map<String, String> bundles = new HashMap<>(Map.of("ui", "jp.musubi.web.ui.Texts"));
        BUNDLE.matcher(SourceTree.read("web/" + portal + "/src/main/webapp/WEB-INF/faces-config.xml")).results()
                .forEach(bundle -> bundles.put(bundle.group(2), bundle.group(1)));
        return bundles;
    }

    private static Stream<String> missing(String page, Map<String, String> bundles) {
        return KEY.matcher(page).results().filter(use -> bundles.containsKey(use.group(1)))
                .filter(use -> !known(bundles.get(use.group(1)), use.group(2), use.group(3) != null)).map(use -> use.group(2));
    }

    private static boolean known(String bundle, String key, boolean beginning) {
        return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream()
                .anyMatch(text -> beginning ? text.startsWith(key) : text.equals(key));
    }
}
