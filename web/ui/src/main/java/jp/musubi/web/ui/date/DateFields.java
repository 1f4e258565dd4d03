package jp.musubi.web.ui.date;

import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import jp.musubi.web.ui.page.UiTexts;

/** One day in three fields and an era, the component behind {@code mu:dateField}. What was typed stays when it cannot be read. */
public class DateFields extends UIInput implements NamingContainer {

    public static final String TYPE = "musubi.DateFields";

    @Override
    public String getFamily() {
        return UINamingContainer.COMPONENT_FAMILY;
    }

    @Override
    public void decode(FacesContext context) {
        setValid(true); // or one refusal would refuse the page for ever
        Map<String, String> typed = context.getExternalContext().getRequestParameterMap();
        String prefix = getClientId(context) + UINamingContainer.getSeparatorChar(context);
        if (typed.containsKey(prefix + "year")) {
            setSubmittedValue(new TypedDate(typed.get(prefix + "era"), typed.get(prefix + "year"), typed.get(prefix + "month"),
                    typed.get(prefix + "day")));
        }
    }

    @Override
    protected Object getConvertedValue(FacesContext context, Object submitted) {
        TypedDate typed = (TypedDate) submitted;
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.toDate();
        } catch (DateTimeException unreadable) {
            throw new ConverterException(UiTexts.error("date.invalid", UiTexts.label(this)), unreadable);
        }
    }

    /** What the fields show: what was typed, else the value. */
    public TypedDate getTyped() {
        Object submitted = getSubmittedValue();
        return submitted instanceof TypedDate ? (TypedDate) submitted : TypedDate.of((LocalDate) getValue());
    }
}
