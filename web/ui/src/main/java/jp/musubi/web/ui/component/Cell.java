package jp.musubi.web.ui.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <mu:cell label value? styleClass?>}: a cell that says its column, too, where the row is a block. */
public class Cell extends Piece {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        start(writer, "td", said(context, "styleClass"));
        writer.writeAttribute("role", "cell", null);
        start(writer, "span", "cell-label");
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeText(said(context, "label"), null);
        writer.endElement("span");
        start(writer, "span", "cell-value");
        writer.writeText(said(context, "value"), null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("span");
        writer.endElement("td");
    }
}
