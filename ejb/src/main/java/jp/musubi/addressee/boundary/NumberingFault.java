package jp.musubi.addressee.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * エラー. One entry of the official error list.
 *
 * @param message in Japanese, never with a parameter's value
 * @param parameter whose fault it is; empty where it is no single one's
 * @param about items, sets of characters, lengths and other counts that the message names, in its order
 */
public record NumberingFault(NonResidentError error, String message, String parameter, List<Object> about) {

    /** @param arguments items, sets of characters or lengths that the text names */
    public static NumberingFault of(NonResidentError error, Object... arguments) {
        return new NumberingFault(error, error.text(Locale.JAPANESE, Arrays.stream(arguments).map(NumberingFault::name).toArray()),
                arguments.length > 0 && arguments[0] instanceof NonResidentItem item ? item.parameter() : "", List.of(arguments));
    }

    /** The same for who reads no Japanese. */
    public String messageEn() {
        return error.text(Locale.ENGLISH, namedEn());
    }

    /** What the English text names: a parameter by its name on the wire. */
    Object[] namedEn() {
        return about.isEmpty() ? new Object[] {parameter}
                : about.stream().map(argument -> argument instanceof NonResidentItem item ? item.parameter() : argument).toArray();
    }

    private static Object name(Object argument) {
        if (argument instanceof NonResidentItem item) {
            return item.itemName();
        }
        return argument instanceof ItemCharacters characters ? NonResidentItem.nameOf(characters) : argument;
    }
}
