package jp.musubi.web.ui.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <mu:status kind text>}: a state in words, with the icon of its kind. */
public class Status extends Piece {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String kind = said(context, "kind");
        start(writer, "span", "status status-" + kind);
        icon(writer, kind);
        writer.writeText(said(context, "text"), null);
        writer.endElement("span");
    }
}
