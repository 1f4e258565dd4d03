package jp.musubi.addressee.domain;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.IndividualNumber;

/**
 * What a clerk typed into the one box, word by word: a birth date, a number, or part of a name, a reading or an address.
 *
 * @param texts for each word the keys that it may stand for: its own, and for Latin letters the reading too
 * @param localities for each of them the keys with which the part of an address behind the municipality may begin
 * @param numbers 宛名番号 or 団体内統合宛名番号
 * @param vaultNumbers numbers that rest in the vault, by kind
 */
public record PersonWords(List<List<String>> texts, List<List<String>> localities, List<SoughtBirth> birthDates, List<String> numbers, Map<NumberKind, List<String>> vaultNumbers) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int INDIVIDUAL_NUMBER = 12;
    private static final int RESIDENT_CODE = 11;
    /** As the card has it printed. */
    private static final Pattern IN_FOURS = Pattern.compile("(?<!\\d)(\\d{4})[\\s-](\\d{4})[\\s-](\\d{4})(?!\\d)");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}'-]+");
    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Transliterator READING = Transliterator.getInstance("Latin-Katakana");

    /** @throws jp.musubi.kernel.error.BusinessException INDIVIDUAL_NUMBER_CHECK_DIGIT, INDIVIDUAL_NUMBER_MALFORMED */
    public static PersonWords of(String typed) {
        List<List<String>> texts = new ArrayList<>();
        List<List<String>> localities = new ArrayList<>();
        List<SoughtBirth> dates = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Map<NumberKind, List<String>> vaultNumbers = new EnumMap<>(NumberKind.class);
        for (String word : BLANKS.split(IN_FOURS.matcher(WIDTH.normalize(typed)).replaceAll("$1$2$3").strip())) {
            SoughtBirth.of(word).ifPresentOrElse(dates::add, () -> {
                if (NUMBER.matcher(word).matches()) {
                    requireRight(word);
                    vaultKind(word).map(kind -> vaultNumbers.computeIfAbsent(kind, unused -> new ArrayList<>())).orElse(numbers).add(word);
                } else {
                    keys(word).ifPresent(keys -> {
                        texts.add(keys);
                        localities.add(Stream.of(keys.get(0), InnerKeys.localityOf(word)).filter(key -> !key.isEmpty()).toList());
                    });
                }
            });
        }
        return new PersonWords(List.copyOf(texts), List.copyOf(localities), List.copyOf(dates), List.copyOf(numbers), Map.copyOf(vaultNumbers));
    }

    /** A number that nobody can have is a slip of the fingers: better said than searched for. */
    private static void requireRight(String digits) {
        if (digits.length() == INDIVIDUAL_NUMBER) {
            new IndividualNumber(digits);
        }
    }

    /** Their lengths tell them from 宛名番号, which have fifteen digits. */
    private static Optional<NumberKind> vaultKind(String digits) {
        return switch (digits.length()) {
            case INDIVIDUAL_NUMBER -> Optional.of(NumberKind.INDIVIDUAL_NUMBER);
            case RESIDENT_CODE -> Optional.of(NumberKind.RESIDENT_CODE);
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> keys(String word) {
        return Optional.of((LATIN.matcher(word).matches() ? Stream.of(word, READING.transliterate(word)) : Stream.of(word))
                .map(Folding.current()::key).filter(key -> key.codePoints().anyMatch(Character::isLetterOrDigit)).distinct().toList())
                .filter(keys -> !keys.isEmpty());
    }

    public boolean isEmpty() {
        return texts.isEmpty() && birthDates.isEmpty() && numbers.isEmpty() && vaultNumbers.isEmpty();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "PersonWords[masked]";
    }
}
