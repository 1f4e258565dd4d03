package jp.musubi.addressee.domain;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 縮退. Folds a name, a reading or an address to a key that is equal for what people write in different ways: width, case,
 * blanks, hiragana or katakana, small kana, strokes and variants of a character (髙 and 高); variation selectors go. Which
 * characters stand for which is data. A key is for finding and comparing, never for showing.
 */
public final class Folding {

    private static final Folding CURRENT = read("character-variants.tsv");
    private static final String COMMENT = "#";

    private final int version;
    private final Map<Integer, String> folded;
    private final Normalizer2 compatibility = Normalizer2.getNFKCCasefoldInstance();
    private final Transliterator katakana = Transliterator.getInstance("Hiragana-Katakana");

    private Folding(int version, Map<Integer, String> folded) {
        this.version = version;
        this.folded = folded;
    }

    public static Folding current() {
        return CURRENT;
    }

    /** Of the data; a key that another version made may differ. */
    public int version() {
        return version;
    }

    /** Empty for what is not known. */
    public String key(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder key = new StringBuilder(text.length());
        katakana.transliterate(compatibility.normalize(text)).codePoints().filter(character -> !Character.isWhitespace(character))
                .forEach(character -> append(key, character));
        return key.toString();
    }

    private void append(StringBuilder key, int character) {
        String other = folded.get(character);
        if (other == null) {
            key.appendCodePoint(character);
        } else {
            key.append(other);
        }
    }

    private static Folding read(String table) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Folding.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            List<String[]> rows = lines.lines().filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                    .map(line -> line.split("\t", -1)).toList();
            Map<Integer, String> folded = new HashMap<>();
            rows.subList(1, rows.size()).forEach(row -> row[1].codePoints().forEach(variant -> folded.put(variant, row[0])));
            return new Folding(Integer.parseInt(rows.get(0)[1]), Map.copyOf(folded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
