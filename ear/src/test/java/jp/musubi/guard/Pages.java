package jp.musubi.guard;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that people see: each has a number, which stands in its foot, and pictures, which are called after its file. */
final class Pages {

    private static final Pattern NUMBER = Pattern.compile("<ui:define name=\"pageId\">([^<]+)</ui:define>");
    private static final Pattern OF_ZONE = Pattern.compile("(?m)^(\\w+)\\.page_id\\.(\\w+)=(\\S+)$");

    private Pages() {
    }

    /** One for each page: zone and file, as {@code staff-incoming-decide}. */
    static List<String> pictures() {
        return Stream.of(ofPortals().map(Map.Entry::getValue), shared().map(Map.Entry::getValue), standins()).flatMap(names -> names).sorted().toList();
    }

    /** Every number that a page has, also one that two have. */
    static List<String> numbers() {
        return Stream.concat(ofPortals().map(Map.Entry::getKey), shared().map(Map.Entry::getKey)).sorted().toList();
    }

    /** Files of pages in which no number was found; such a page would not be missed. */
    static List<String> unnumbered() {
        List<String> shared = shared().map(Map.Entry::getValue).toList();
        return Stream.concat(
                SourceTree.files("web/{staff,resident}/src/main/webapp/**.xhtml").stream().filter(page -> !page.toString().matches(".*/(WEB-INF|templates)/.*"))
                        .filter(page -> !NUMBER.matcher(SourceTree.read(page)).find()).map(Pages::name),
                SourceTree.files("web/ui/src/main/resources/META-INF/resources/signin/*.xhtml").stream().map(Pages::name)
                        .filter(name -> !shared.contains("resident-" + name) || !shared.contains("staff-" + name))).toList();
    }

    private static Stream<Map.Entry<String, String>> ofPortals() {
        return SourceTree.files("web/{staff,resident}/src/main/webapp/**.xhtml").stream().flatMap(page -> {
            Matcher number = NUMBER.matcher(SourceTree.read(page));
            String zone = SourceTree.root().relativize(page).getName(1).toString();
            return number.find() ? Stream.of(Map.entry(number.group(1), zone + "-" + name(page))) : Stream.empty();
        });
    }

    /** Pages that all portals share have a number for each zone in the bundle. */
    private static Stream<Map.Entry<String, String>> shared() {
        return OF_ZONE.matcher(SourceTree.read("web/ui/src/main/resources/jp/musubi/web/ui/signin/Texts.properties")).results()
                .map(found -> Map.entry(found.group(3), found.group(2) + "-" + found.group(1).replace('_', '-')));
    }

    private static Stream<String> standins() {
        return Stream.of("ws/standin/src/main/webapp/**.html", "ws/standin/src/main/resources/jp/musubi/standin/signin/*.html")
                .flatMap(pages -> SourceTree.files(pages).stream()).map(Pages::name).filter(name -> !name.equals("page"))
                .map(name -> "standin-" + name);
    }

    private static String name(Path page) {
        return page.getFileName().toString().replaceFirst("\\.x?html$", "");
    }
}
