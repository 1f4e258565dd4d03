package jp.musubi.web.ui.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The shared text bundle, for code; pages read it as {@code #{ui['key']}}. */
public final class UiTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.web.ui.Texts", Locale.ROOT,
            UiTexts.class.getClassLoader());

    private UiTexts() {
    }

    public static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.JAPAN).format(arguments);
    }

    public static FacesMessage error(String key, Object... arguments) {
        String text = text(key, arguments);
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }

    /** What the page calls the field, so that a message can name it. */
    public static String label(UIComponent component) {
        Object label = component == null ? null : component.getAttributes().get("label");
        return label == null ? text("field.this") : label.toString();
    }
}
