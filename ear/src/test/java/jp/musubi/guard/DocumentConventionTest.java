package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents stay in step with the code, and it would be noticed if they did not. */
class DocumentConventionTest {

    @Test
    void contexts_document_names_every_room() {
        assertThat(House.MUSUBI.rooms()).hasSizeGreaterThan(5);
        assertThat(DocumentRules.unlisted(House.MUSUBI.rooms().values(), SourceTree.read("docs/CONTEXTS.md"))).isEmpty();
    }

    @Test
    void the_search_for_unlisted_rooms_can_find_one() {
        String document = "| 1 | 店 | `shop` | `warehouse` |\n";

        assertThat(DocumentRules.unlisted(House.SAMPLE.rooms().values(), document)).as("shop may use the till, the document says otherwise").contains("shop", "till");
        assertThat(DocumentRules.unlisted(Set.of(House.SAMPLE.rooms().get("shop")), document.replace("warehouse", "till"))).isEmpty();
    }

    @Test
    void every_identifier_of_the_glossary_exists() {
        Set<String> names = Stream.concat(House.ALL.stream().map(JavaClass::getSimpleName),
                House.ALL.stream().flatMap(type -> type.getFields().stream()).map(field -> field.getName())).collect(Collectors.toSet());
        String glossary = SourceTree.read("docs/GLOSSARY.md");

        assertThat(DocumentRules.identifiers(glossary)).hasSizeGreaterThan(30);
        assertThat(DocumentRules.unknown(glossary, names)).isEmpty();
    }

    @Test
    void the_search_for_unknown_identifiers_can_find_one() {
        assertThat(DocumentRules.unknown("| 店 | `Shop` | `Shelf` |", Set.of("Shop"))).containsExactly("Shelf");
    }

    /** Words of the pages stand between 「」. */
    @Test
    void every_word_that_the_clerks_guide_quotes_stands_on_a_page() {
        String pages = SourceTree.files("web/*/src/main/resources/**.properties").stream().map(SourceTree::read).collect(Collectors.joining("\n"));
        String guide = SourceTree.read("docs/clerk-guide.md");

        assertThat(DocumentRules.quoted(guide)).hasSizeGreaterThan(20);
        assertThat(DocumentRules.quotedButNotIn(guide, pages)).isEmpty();
    }

    @Test
    void the_search_for_words_that_are_on_no_page_can_find_one() {
        assertThat(DocumentRules.quotedButNotIn("「送信」を押し、「ID」と「中止」を見ます。", "send=送信する")).containsExactly("中止");
    }
}
