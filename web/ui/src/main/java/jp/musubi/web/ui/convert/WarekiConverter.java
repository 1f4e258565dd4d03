package jp.musubi.web.ui.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.Instant;
import java.time.LocalDate;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.web.ui.page.UiTexts;

/** Shows a day or an instant in 和暦 with the western year beside it. For output; days are typed in three fields. */
public class WarekiConverter implements Converter<Object> {

    @Override
    public Object getAsObject(FacesContext context, UIComponent component, String typed) {
        throw new ConverterException(UiTexts.error("date.output_only"));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Object value) {
        if (value instanceof LocalDate) {
            return JapaneseDates.wareki((LocalDate) value);
        }
        if (value instanceof Instant) {
            return JapaneseDates.wareki((Instant) value);
        }
        return "";
    }
}
