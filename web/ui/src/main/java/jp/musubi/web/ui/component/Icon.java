package jp.musubi.web.ui.component;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <mu:icon name>}: a drawing beside words that say the same. */
public class Icon extends Piece {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        icon(context.getResponseWriter(), said(context, "name"));
    }
}
