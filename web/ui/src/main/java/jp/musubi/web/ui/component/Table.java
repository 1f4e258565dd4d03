package jp.musubi.web.ui.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <mu:table caption>}: a table whose rows become blocks on a narrow screen, and stay rows to a screen reader. */
public class Table extends Piece {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        start(writer, "table", "table");
        writer.writeAttribute("role", "table", null);
        text(writer, "caption", "", said(context, "caption"));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("table");
    }
}
