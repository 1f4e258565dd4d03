package jp.musubi.ws.exchange;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Names that the contract gives to the properties of the doors' commands; table {@code WireNames.properties}. */
final class WireNames {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle("jp.musubi.ws.exchange.WireNames", Locale.ROOT,
            WireNames.class.getClassLoader());

    private WireNames() {
    }

    /** The property itself where the contract has the same name. */
    static String of(String property) {
        try {
            return NAMES.getString(property);
        } catch (MissingResourceException same) {
            return property;
        }
    }
}
