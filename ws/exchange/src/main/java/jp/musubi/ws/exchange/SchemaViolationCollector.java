package jp.musubi.ws.exchange;

import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Lets the binding report every field that breaks the schema instead of the first, and keeps the log free of hostile input. */
class SchemaViolationCollector extends AbstractPhaseInterceptor<Message> {

    SchemaViolationCollector() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        SchemaViolations violations = new SchemaViolations(message);
        message.put(SchemaViolations.class, violations);
        message.put(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, violations);
        // Faults are noted by the journal; the engine's own log would print each with its stack.
        message.put(FaultListener.class.getName(), (FaultListener) (exception, description, refused) -> false);
    }
}
