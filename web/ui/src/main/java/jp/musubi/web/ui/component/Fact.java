package jp.musubi.web.ui.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <mu:fact term value? official?>}: a term and what is known, below it the official word. */
public class Fact extends Piece {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        start(writer, "div", "fact");
        text(writer, "dt", "", said(context, "term"));
        writer.startElement("dd", this);
        writer.writeText(said(context, "value"), null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String official = said(context, "official");
        if (!official.isEmpty()) {
            text(writer, "span", "official", official);
        }
        writer.endElement("dd");
        writer.endElement("div");
    }
}
