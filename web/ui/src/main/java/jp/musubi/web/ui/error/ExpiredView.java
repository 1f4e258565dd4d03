package jp.musubi.web.ui.error;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A form came back after its session had gone: the page is built anew, takes over what was typed, sends nothing, and
 * says so. Pages with forms therefore load in {@code preRenderView}, which runs on this way too, not in a view action.
 */
final class ExpiredView {

    private ExpiredView() {
    }

    static void reopen(FacesContext context, Failure failure) {
        String viewId = context.getExternalContext().getRequestServletPath();
        ViewHandler views = context.getApplication().getViewHandler();
        ViewDeclarationLanguage language = views.getViewDeclarationLanguage(context, viewId);
        UIViewRoot view = views.createView(context, viewId);
        context.setViewRoot(view);
        context.setProcessingEvents(true); // the restore that failed had switched them off
        try {
            language.buildView(context, view);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        takeOverViewParameters(context, view);
        context.renderResponse(); // before decoding: drops the pressed button
        view.subscribeToViewEvent(PreRenderViewEvent.class, new TakeOver(context));
        context.addMessage(null, failure.message(""));
    }

    /** A form repeats its page's parameters as plain hidden fields of the same name. */
    private static void takeOverViewParameters(FacesContext context, UIViewRoot view) {
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(view)) {
            parameter.decode(context);
            parameter.processValidators(context);
            parameter.processUpdates(context);
        }
    }

    /**
     * Reads what was typed once the page has loaded what its parts ask for. Not before: rendering applies the page's tags a second time
     * and may then put other parts in the place of those that have read (Mojarra 4.0.13, a form within {@code ui:fragment}).
     */
    private static final class TakeOver implements SystemEventListener {

        private final FacesContext context;
        private boolean done;

        TakeOver(FacesContext context) {
            this.context = context;
        }

        @Override
        public boolean isListenerForSource(Object source) {
            return source instanceof UIViewRoot;
        }

        @Override
        public void processEvent(SystemEvent event) {
            if (!done) {
                done = true;
                ((UIViewRoot) event.getSource()).processDecodes(context);
            }
        }
    }
}
