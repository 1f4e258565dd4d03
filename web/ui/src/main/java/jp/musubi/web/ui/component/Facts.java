package jp.musubi.web.ui.component;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <mu:facts>}: what is known, term by term. */
public class Facts extends Piece {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        start(context.getResponseWriter(), "dl", "facts");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("dl");
    }
}
