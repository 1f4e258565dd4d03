package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a clerk looks for, in one box.
 *
 * @param words words with blanks between them: name in kanji, kana or romaji, birth date, address, 宛名番号 or 団体内統合宛名番号
 */
public record PersonQuery(@NotBlank @Size(max = 100) String words) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "PersonQuery[masked]";
    }
}
