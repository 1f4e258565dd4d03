package jp.musubi.kernel.error;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What can go wrong at a door. Each room has one enum of this kind in its boundary; the text, in Japanese and English,
 * stands in the bundle {@code Errors} beside it under the constant's name and says what is wrong and what to do.
 */
public interface ErrorCode {

    /** How the caller stands to the error; the edges translate it (HTTP status, SOAP fault code). */
    enum Kind {
        INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE, UNAVAILABLE
    }

    /** Name of the constant, key of the text. */
    String name();

    /** Stable public code, for example {@code LNK-0101}. */
    String code();

    Kind kind();

    /**
     * The text for a person or an integrator.
     *
     * @param locale Japanese unless English is asked for
     * @param arguments never personal data: positions, lengths, codes
     */
    default String text(Locale locale, Object... arguments) {
        Class<?> type = getClass().isEnum() ? getClass() : getClass().getSuperclass();
        Locale wanted = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(type.getPackageName() + ".Errors", wanted, type.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(name()), locale).format(arguments);
    }
}
