package jp.musubi.web.ui.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jp.musubi.kernel.text.Widths;

/** Text as we store it: one width for letters, digits and kana, no outer blanks, nothing instead of empty. */
public class PlainTextConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null) {
            return null;
        }
        String text = Widths.normalise(typed);
        return text.isEmpty() ? null : text;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String text) {
        return text == null ? "" : text;
    }
}
