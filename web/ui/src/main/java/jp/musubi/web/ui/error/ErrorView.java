package jp.musubi.web.ui.error;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Shows the error page in place of the page that failed. */
final class ErrorView {

    private static final String VIEW_ID = "/public/error.xhtml";

    private ErrorView() {
    }

    static void show(FacesContext context, Failure failure, String incident, boolean rendering) {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            context.responseComplete();
            return;
        }
        ErrorPage.keep(external, failure, incident);
        if (rendering) {
            external.responseReset();
        }
        external.setResponseStatus(failure.status());
        ViewHandler views = context.getApplication().getViewHandler();
        UIViewRoot view = views.createView(context, VIEW_ID);
        context.setViewRoot(view);
        if (rendering) {
            renderNow(context, views, view);
        } else {
            context.renderResponse();
        }
    }

    private static void renderNow(FacesContext context, ViewHandler views, UIViewRoot view) {
        try {
            views.getViewDeclarationLanguage(context, VIEW_ID).buildView(context, view);
            views.renderView(context, view);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        context.responseComplete();
    }
}
