package jp.musubi.web.resident.selfinfo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's text bundle, for code; pages read it as {@code #{selfinfo['key']}}. */
final class SelfInfoTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.web.resident.selfinfo.Texts", Locale.ROOT,
            SelfInfoTexts.class.getClassLoader());

    private SelfInfoTexts() {
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.JAPAN).format(arguments);
    }
}
