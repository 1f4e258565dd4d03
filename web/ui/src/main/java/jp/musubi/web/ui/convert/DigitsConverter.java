package jp.musubi.web.ui.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.regex.Pattern;
import jp.musubi.kernel.text.Widths;
import jp.musubi.web.ui.page.UiTexts;

/** Numbers that are names (宛名番号): takes full-width digits, blanks and hyphens of every kind; keeps leading zeros. */
public class DigitsConverter implements Converter<String> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null) {
            return null;
        }
        String digits = Widths.normaliseNumber(typed);
        if (digits.isEmpty()) {
            return null;
        }
        if (!DIGITS.matcher(digits).matches()) {
            throw new ConverterException(UiTexts.error("digits.invalid", UiTexts.label(component)));
        }
        return digits;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String digits) {
        return digits == null ? "" : digits;
    }
}
