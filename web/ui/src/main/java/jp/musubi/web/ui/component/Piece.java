package jp.musubi.web.ui.component;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes itself around its children; what it is told are texts, written escaped. */
abstract class Piece extends UIComponentBase {

    static final String FAMILY = "musubi.piece";

    Piece() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return FAMILY;
    }

    /** @return the attribute as text; empty where the page says nothing */
    final String said(FacesContext context, String attribute) {
        ValueExpression expression = getValueExpression(attribute);
        Object value = expression == null ? getAttributes().get(attribute) : expression.getValue(context.getELContext());
        return value == null ? "" : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** An element that holds one text. */
    final void text(ResponseWriter writer, String element, String styleClass, String text) throws IOException {
        start(writer, element, styleClass);
        writer.writeText(text, null);
        writer.endElement(element);
    }

    final void start(ResponseWriter writer, String element, String styleClass) throws IOException {
        writer.startElement(element, this);
        if (!styleClass.isEmpty()) {
            writer.writeAttribute("class", styleClass, null);
        }
    }

    /** One of the page's drawings, each of which stands in it once. */
    final void icon(ResponseWriter writer, String name) throws IOException {
        start(writer, "svg", "icon");
        writer.writeAttribute("width", "24", null);
        writer.writeAttribute("height", "24", null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeAttribute("focusable", "false", null);
        writer.startElement("use", this);
        writer.writeAttribute("href", "#icon-" + name, null);
        writer.endElement("use");
        writer.endElement("svg");
    }
}
