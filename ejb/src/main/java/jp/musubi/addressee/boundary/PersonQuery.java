package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a clerk looks for, in one box.
 *
 * @param words words with blanks between them: name in kanji, kana or romaji, birth date, address, 宛名番号, 団体内統合宛名番号, 個人番号 or 住民票コード
 */
public record PersonQuery(@NotBlank @Size(max = 100) String words) {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d(?:[\\s-]?\\d){10,11}(?!\\d)");

    /** Whether there may be a 個人番号 or 住民票コード in the words, which is then not written on the page again. */
    public boolean tellsNumber() {
        return NUMBER.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).find();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "PersonQuery[masked]";
    }
}
