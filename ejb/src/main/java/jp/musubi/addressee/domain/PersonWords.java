package jp.musubi.addressee.domain;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * What a clerk typed into the one box, word by word: a birth date, a number, or part of a name, a reading or an address.
 *
 * @param texts for each word the keys that it may stand for: its own, and for Latin letters the reading too
 */
public record PersonWords(List<List<String>> texts, List<LocalDate> birthDates, List<String> numbers) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}'-]+");
    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Transliterator READING = Transliterator.getInstance("Latin-Katakana");

    public static PersonWords of(String typed) {
        List<List<String>> texts = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String word : BLANKS.split(WIDTH.normalize(typed).strip())) {
            JapaneseDates.parse(word).ifPresentOrElse(dates::add, () -> sort(word, texts, numbers));
        }
        return new PersonWords(List.copyOf(texts), List.copyOf(dates), List.copyOf(numbers));
    }

    private static void sort(String word, List<List<String>> texts, List<String> numbers) {
        if (NUMBER.matcher(word).matches()) {
            numbers.add(word);
            return;
        }
        List<String> keys = (LATIN.matcher(word).matches() ? Stream.of(word, READING.transliterate(word)) : Stream.of(word))
                .map(Folding.current()::key).filter(key -> key.codePoints().anyMatch(Character::isLetterOrDigit)).distinct().toList();
        if (!keys.isEmpty()) {
            texts.add(keys);
        }
    }

    public boolean isEmpty() {
        return texts.isEmpty() && birthDates.isEmpty() && numbers.isEmpty();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "PersonWords[masked]";
    }
}
