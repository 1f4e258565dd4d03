package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    private final Folding folding = Folding.current();

    @ParameterizedTest
    @CsvSource({"髙橋,高橋", "山﨑,山崎", "渡邉,渡辺", "渡邊,渡辺", "齋藤,斉藤", "齊藤,斎藤", "𠮷田,吉田", "濵田,浜田", "廣瀨,広瀬", "神,神",
        "はなこ,ハナコ", "ﾊﾅｺ,ハナコ", "ｶﾞﾌﾞﾘｴﾗ,ガブリエラ", "しょうた,シヨウタ", "おおた,オオタ", "いづみ,イズミ", "関ヶ原,関ケ原", "ゑい,エイ",
        "ＪＯＨＮ　ＳＭＩＴＨ,John Smith", "ジョン・スミス,ジョン　スミス", "O’Neil,o'neil", "１－２－３,1-2-3", "1‐2−3,1-2-3", "サトー,サト―"})
    void takes_for_one_what_people_write_in_different_ways(String one, String other) {
        assertThat(folding.key(one)).isEqualTo(folding.key(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"高橋,高端", "佐藤　一郎,佐藤　二郎", "1-23,12-3", "ハナ,バナ", "サトー,サト", "太,大"})
    void keeps_apart_what_is_written_of_different_people(String one, String other) {
        assertThat(folding.key(one)).isNotEqualTo(folding.key(other));
    }

    @Test
    void takes_variation_selectors_and_blanks_away() {
        assertThat(folding.key("葛\uDB40\uDD00飾　\u845B\uDB40\uDD01西\uFE00")).isEqualTo("葛飾葛西");
        assertThat(folding.key(null)).isEmpty();
        assertThat(folding.key("　・ ")).isEmpty();
    }

    @Test
    void leads_every_character_of_the_table_to_one_that_leads_nowhere_else() throws IOException {
        Set<Integer> seen = new HashSet<>();
        for (String row : rows()) {
            String[] columns = row.split("\t");
            (columns[0] + columns[1]).codePoints().forEach(character -> assertThat(seen.add(character)).as(row).isTrue());
            columns[1].codePoints().forEach(variant -> assertThat(folding.key(Character.toString(variant))).as(row).isEqualTo(columns[0]));
            assertThat(folding.key(columns[0])).as(row).isEqualTo(columns[0]);
        }
        assertThat(seen).hasSizeGreaterThan(800);
    }

    @Test
    void says_which_version_of_the_table_made_a_key() throws IOException {
        assertThat(table()).startsWith("#").contains("\nversion\t" + folding.version() + "\n");
    }

    private static List<String> rows() throws IOException {
        return table().lines().filter(line -> !line.startsWith("#") && !line.startsWith("version")).toList();
    }

    private static String table() throws IOException {
        return new String(FoldingTest.class.getResourceAsStream("character-variants.tsv").readAllBytes(), StandardCharsets.UTF_8);
    }
}
