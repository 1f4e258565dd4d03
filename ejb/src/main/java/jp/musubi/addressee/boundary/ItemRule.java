package jp.musubi.addressee.boundary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.musubi.kernel.error.BusinessException;

/**
 * One row of the API's table: what a parameter is written with, how long it is, and what else must hold of it by itself.
 *
 * @param lengths the lengths of a fixed item; of any other one the longest
 * @param oddity what is wrong when {@code holds} is not true
 */
public record ItemRule(ItemCharacters characters, Set<Integer> lengths, boolean fixed, boolean mandatory,
        NonResidentError oddity, Predicate<String> holds) {

    private static final Predicate<String> ANYTHING = value -> true;
    /** One full-width space between two elements of a name, none around them. */
    private static final String ELEMENTS = "[^\\u3000]+(?:\\u3000[^\\u3000]+)*";
    private static final String DATE_SHAPE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    /** Variation selectors choose a glyph of the character before them and are none themselves. */
    private static final String SELECTORS = "[" + ItemCharacters.SELECTORS + "]";

    static ItemRule text(int longest) {
        return new ItemRule(ItemCharacters.FULL_WIDTH, Set.of(longest), false, false, null, ANYTHING);
    }

    static ItemRule elements(int longest) {
        return text(longest).where(NonResidentError.ITEM_ELEMENTS, value -> value.matches(ELEMENTS));
    }

    static ItemRule halfWidth(int longest) {
        return new ItemRule(ItemCharacters.HALF_WIDTH, Set.of(longest), false, false, null, ANYTHING);
    }

    static ItemRule digits(int length) {
        return new ItemRule(ItemCharacters.DIGITS, Set.of(length), true, false, null, ANYTHING);
    }

    /** One digit out of a code list. */
    static ItemRule code(String values) {
        return digits(1).where(NonResidentError.ITEM_CODE_UNKNOWN, values::contains);
    }

    /** A date that may have unknown parts, such as 1964-00-00. */
    static ItemRule dateOrUnknown() {
        return new ItemRule(ItemCharacters.DATE, Set.of(10), true, false, NonResidentError.ITEM_DATE,
                value -> value.matches(DATE_SHAPE));
    }

    static ItemRule date() {
        return dateOrUnknown().where(NonResidentError.ITEM_DATE, ItemRule::isDate);
    }

    /** Seconds may be left out. */
    static ItemRule time() {
        return new ItemRule(ItemCharacters.TIME, Set.of(8, 5), true, false, NonResidentError.ITEM_DATE,
                value -> parses(value, LocalTime::parse));
    }

    ItemRule required() {
        return new ItemRule(characters, lengths, fixed, true, oddity, holds);
    }

    ItemRule fixedLength() {
        return new ItemRule(characters, lengths, true, mandatory, oddity, holds);
    }

    /** A number whose type refuses a wrong check digit. */
    ItemRule checkedBy(Consumer<String> type) {
        return where(NonResidentError.ITEM_CHECK_DIGIT, value -> accepts(type, value));
    }

    ItemRule where(NonResidentError broken, Predicate<String> condition) {
        return new ItemRule(characters, lengths, fixed, mandatory, broken, condition);
    }

    public int longest() {
        return lengths.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    public boolean hasItsLength(String value) {
        return !fixed || lengths.contains(length(value));
    }

    public boolean fits(String value) {
        return fixed || length(value) <= longest();
    }

    /** Whether it is a day of the calendar. */
    public static boolean isDate(String value) {
        return value.matches(DATE_SHAPE) && parses(value, LocalDate::parse);
    }

    private static int length(String value) {
        String characters = value.replaceAll(SELECTORS, "");
        return characters.codePointCount(0, characters.length());
    }

    private static boolean parses(String value, Consumer<String> parser) {
        try {
            parser.accept(value);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static boolean accepts(Consumer<String> type, String value) {
        try {
            type.accept(value);
            return true;
        } catch (BusinessException wrong) {
            return false;
        }
    }
}
