package jp.musubi.web.staff.addressee;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's text bundle, for code; pages read it as {@code #{addressee['key']}}. */
final class AddresseeTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.web.staff.addressee.Texts", Locale.ROOT,
            AddresseeTexts.class.getClassLoader());

    private AddresseeTexts() {
    }

    static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.JAPAN).format(arguments);
    }
}
