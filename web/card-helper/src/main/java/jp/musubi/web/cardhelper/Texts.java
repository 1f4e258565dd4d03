package jp.musubi.web.cardhelper;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What people read, in Japanese unless their system speaks English. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("jp.musubi.web.cardhelper.Texts",
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {
    }

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key)).format(values);
    }
}
