package jp.musubi.addressee.domain;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.IndividualNumber;

/**
 * What a clerk typed into the one box, word by word: a birth date, a number, or part of a name, a reading or an address.
 *
 * @param texts for each word the keys that it may stand for: its own, and for Latin letters the reading too
 * @param localities for each of them the keys with which the part of an address behind the municipality may begin
 * @param houses the keys with which that part begins when the second word is the house number behind the first; empty for none
 * @param numbers 宛名番号 or 団体内統合宛名番号
 * @param vaultNumbers numbers that rest in the vault, by kind
 */
public record PersonWords(List<List<String>> texts, List<List<String>> localities, List<String> houses, List<SoughtBirth> birthDates, List<String> numbers, Map<NumberKind, List<String>> vaultNumbers) {

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
        Reader reader = new Reader();
        for (String word : BLANKS.split(IN_FOURS.matcher(WIDTH.normalize(typed)).replaceAll("$1$2$3").strip())) {
            reader.read(word);
        }
        return new PersonWords(List.copyOf(reader.texts), List.copyOf(reader.localities), List.copyOf(reader.houses), List.copyOf(reader.dates),
                List.copyOf(reader.numbers), Map.copyOf(reader.vaultNumbers));
    }

    /** Takes one word after the other. */
    private static final class Reader {

        private final List<List<String>> texts = new ArrayList<>();
        private final List<List<String>> localities = new ArrayList<>();
        private final List<String> houses = new ArrayList<>();
        private final List<SoughtBirth> dates = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        private final Map<NumberKind, List<String>> vaultNumbers = new EnumMap<>(NumberKind.class);

        void read(String word) {
            SoughtBirth.of(word).ifPresentOrElse(dates::add, () -> {
                List<String> house = texts.isEmpty() ? List.of() : HouseNumber.keys(word);
                if (!house.isEmpty()) {
                    house(house);
                } else if (NUMBER.matcher(word).matches()) {
                    requireRight(word);
                    vaultKind(word).map(kind -> vaultNumbers.computeIfAbsent(kind, unused -> new ArrayList<>())).orElse(numbers).add(word);
                } else {
                    keys(word).ifPresent(keys -> text(keys, Stream.of(keys.get(0), InnerKeys.localityOf(word)).filter(key -> !key.isEmpty()).toList()));
                }
            });
        }

        private void text(List<String> keys, List<String> locality) {
            texts.add(keys);
            localities.add(locality);
        }

        /** Only behind another word: alone, figures may be anything. */
        private void house(List<String> keys) {
            if (texts.size() == 1) {
                localities.get(0).forEach(locality -> keys.forEach(key -> houses.add(locality + key)));
            }
            text(keys, keys);
        }
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

    /** The place of the first text behind another that has figures, as no name and no reading has. */
    public OptionalInt addressBehindName() {
        return IntStream.range(1, texts.size()).filter(place -> texts.get(place).get(0).codePoints().anyMatch(Character::isDigit)).findFirst();
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
