package jp.musubi.web.ui.convert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;

/** Gives a field the converter for what is typed into it; the field's tag chooses while the page runs. */
@Named
@ApplicationScoped
public class FieldConverters {

    public Converter<String> forInput(boolean digits) {
        return digits ? new DigitsConverter() : new PlainTextConverter();
    }
}
