package jp.musubi.web.resident.identity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's text bundle, for code; pages read it as {@code #{identity['key']}}. */
final class RecordTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.web.resident.identity.Texts", Locale.ROOT,
            RecordTexts.class.getClassLoader());

    private RecordTexts() {
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.JAPAN).format(arguments);
    }
}
