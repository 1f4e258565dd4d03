package jp.musubi.web.staff.identity;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.StaffChangeView;

/** The room's text bundle, for code; pages read it as {@code #{identity['key']}}. */
final class IdentityTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.web.staff.identity.Texts", Locale.ROOT,
            IdentityTexts.class.getClassLoader());

    private IdentityTexts() {
    }

    /** Choices whose words stand under the prefix. */
    static List<SelectItem> choices(String prefix, String... values) {
        return Stream.of(values).map(value -> new SelectItem(value, TEXTS.getString(prefix + value.replace(' ', '_')))).toList();
    }

    /** Who proposed it, to whoever looks. */
    static String proposer(StaffChangeView change, boolean mine) {
        return mine || change.proposer().isEmpty() ? TEXTS.getString("staff_list.me." + mine) : change.proposer();
    }

    /** What is no id finds nothing. */
    static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }
}
