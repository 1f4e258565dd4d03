package jp.musubi.web.ui.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <mu:notice kind heading>}: something to be read before going on; its children say more. */
public class Notice extends Piece {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String kind = said(context, "kind");
        start(writer, "div", "notice notice-" + kind);
        start(writer, "h2", "notice-heading");
        icon(writer, kind);
        writer.writeText(said(context, "heading"), null);
        writer.endElement("h2");
        start(writer, "div", "notice-body");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("div");
        writer.endElement("div");
    }
}
