package jp.musubi.web.staff.linkage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The room's text bundle, for code; pages read it as {@code #{linkage['key']}}. */
final class LinkageTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.web.staff.linkage.Texts", Locale.ROOT,
            LinkageTexts.class.getClassLoader());

    private LinkageTexts() {
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.JAPAN).format(arguments);
    }

    static Optional<String> find(String key) {
        return TEXTS.containsKey(key) ? Optional.of(TEXTS.getString(key)) : Optional.empty();
    }
}
