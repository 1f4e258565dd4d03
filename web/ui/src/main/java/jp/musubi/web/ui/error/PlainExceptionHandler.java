package jp.musubi.web.ui.error;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.UUID;

/**
 * Turns every failure into a plain Japanese answer with a code. A refusal after a button was pressed stays on the page
 * with everything that was typed; a failure to show a page becomes the error page.
 */
public class PlainExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(PlainExceptionHandler.class.getName());

    public PlainExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            Throwable thrown = queued.next().getContext().getException();
            queued.remove();
            answer(context, thrown);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable thrown) {
        Failure failure = Failure.of(thrown);
        String incident = failure.isUnexpected() ? logged(context, thrown) : "";
        boolean rendering = PhaseId.RENDER_RESPONSE.equals(context.getCurrentPhaseId());
        if (failure.isExpiredView()) {
            ExpiredView.reopen(context, failure);
        } else if (context.isPostback() && !rendering) {
            context.addMessage(null, failure.message(incident));
            context.renderResponse();
        } else {
            ErrorView.show(context, context.isPostback() ? failure : failure.ofAddress(), incident, rendering);
        }
    }

    /** The number on the page finds the line in the log; the log has no personal data, so no parameter is written. */
    private static String logged(FacesContext context, Throwable thrown) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        String view = context.getViewRoot() == null ? "" : context.getViewRoot().getViewId();
        LOG.log(Level.ERROR, "incident " + incident + " on " + view, thrown);
        return incident;
    }
}
