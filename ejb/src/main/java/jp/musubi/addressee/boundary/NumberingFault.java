package jp.musubi.addressee.boundary;

import java.util.Arrays;
import java.util.Locale;

/**
 * エラー. One entry of the official error list.
 *
 * @param message in Japanese, never with a parameter's value
 */
public record NumberingFault(NonResidentError error, String message) {

    /** @param arguments items, sets of characters or lengths that the text names */
    public static NumberingFault of(NonResidentError error, Object... arguments) {
        return new NumberingFault(error, error.text(Locale.JAPANESE, Arrays.stream(arguments).map(NumberingFault::name).toArray()));
    }

    private static Object name(Object argument) {
        if (argument instanceof NonResidentItem item) {
            return item.itemName();
        }
        return argument instanceof ItemCharacters characters ? NonResidentItem.nameOf(characters) : argument;
    }
}
