package jp.musubi.ws.exchange;

import java.util.Locale;
import jp.musubi.kernel.error.ErrorCode;

/** One field that is not as the contract says, in both languages; never its value. */
public record FieldRefusal(String field, String code, String messageJa, String messageEn) {

    /** The text's first argument is the field. */
    public static FieldRefusal of(ErrorCode error, String field, Object... further) {
        Object[] arguments = new Object[further.length + 1];
        arguments[0] = field;
        System.arraycopy(further, 0, arguments, 1, further.length);
        return named(error, field, arguments);
    }

    /** The text has only the given arguments. */
    public static FieldRefusal named(ErrorCode error, String field, Object... arguments) {
        return new FieldRefusal(field, error.code(), error.text(Locale.JAPANESE, arguments),
                error.text(Locale.ENGLISH, arguments));
    }
}
