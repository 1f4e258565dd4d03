package jp.musubi.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.kernel.context.BoundedContext;

/** Where a document and the code drift apart. */
final class DocumentRules {

    private static final Pattern IDENTIFIER = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
    private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");

    private DocumentRules() {
    }

    /** Rooms of which the document has no row, or one that says something else than the room. */
    static List<String> unlisted(Collection<BoundedContext> rooms, String document) {
        return rooms.stream().filter(room -> !document.contains(row(room))).map(BoundedContext::name).toList();
    }

    private static String row(BoundedContext room) {
        String uses = room.mayUse().length == 0 ? "–" : Arrays.stream(room.mayUse()).sorted().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
        return "| " + room.tier() + " | " + room.ja() + " | `" + room.name() + "` | " + uses + " |";
    }

    static List<String> identifiers(String document) {
        return found(IDENTIFIER, document).toList();
    }

    /** Identifiers of the document that are no names of the code. */
    static Set<String> unknown(String document, Set<String> names) {
        return identifiers(document).stream().filter(name -> !names.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Japanese words that the document quotes. */
    static List<String> quoted(String document) {
        return found(QUOTED, document).filter(quote -> SourceRules.JAPANESE.matcher(quote).find()).toList();
    }

    static List<String> quotedButNotIn(String document, String pages) {
        return quoted(document).stream().filter(quote -> !pages.contains(quote)).toList();
    }

    private static Stream<String> found(Pattern pattern, String document) {
        return pattern.matcher(document).results().map((MatchResult found) -> found.group(1));
    }
}
