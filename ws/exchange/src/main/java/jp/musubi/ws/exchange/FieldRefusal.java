package jp.musubi.ws.exchange;

import java.util.Collection;
import java.util.Locale;
import jp.musubi.kernel.error.ErrorCode;

/** One field that is not as the contract says, in both languages; never its value. */
public record FieldRefusal(String field, String code, String messageJa, String messageEn) {

    private static final String NONE = "-";

    /** The text's first argument is the field. */
    public static FieldRefusal of(ErrorCode error, String field, Object... further) {
        Object[] arguments = new Object[further.length + 1];
        arguments[0] = field;
        System.arraycopy(further, 0, arguments, 1, further.length);
        return named(error, field, arguments);
    }

    /**
     * A field where it does not belong.
     *
     * @param expected names of the contract that may stand there; empty where none may
     */
    public static FieldRefusal unexpected(String field, Collection<String> expected) {
        return of(ExchangeError.FIELD_UNEXPECTED, field, expected.isEmpty() ? NONE : String.join(", ", expected));
    }

    /** The text has only the given arguments. */
    public static FieldRefusal named(ErrorCode error, String field, Object... arguments) {
        return new FieldRefusal(field, error.code(), error.text(Locale.JAPANESE, arguments),
                error.text(Locale.ENGLISH, arguments));
    }
}
