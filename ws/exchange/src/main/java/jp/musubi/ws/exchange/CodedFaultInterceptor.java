package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Puts a coded fault in Japanese and English in the place of whatever was thrown. */
class CodedFaultInterceptor extends AbstractPhaseInterceptor<Message> {

    private static final String REQUEST = "HTTP.REQUEST";

    CodedFaultInterceptor() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        Exception thrown = message.getContent(Exception.class);
        Message request = message.getExchange().getInMessage();
        Refusal refusal = refusal(thrown, request);
        if (request != null && request.get(REQUEST) instanceof HttpServletRequest http) {
            refusal = ofItsSize(http).orElse(refusal);
            RefusalJournal.note(http, refusal, thrown);
        }
        try {
            message.setContent(Exception.class, SoapFaults.of(refusal));
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
    }

    private static Optional<Refusal> ofItsSize(HttpServletRequest http) {
        try {
            BodyEnd.reach(http.getInputStream());
            return Optional.empty();
        } catch (IOException tooLarge) {
            return Optional.of(Refusals.of(tooLarge)).filter(Refusal::isOfTheEdge);
        }
    }

    /** Reading stops at the first field when nothing after it can be read; the collected fields say more than the stop. */
    private static Refusal refusal(Exception thrown, Message request) {
        SchemaViolations violations = request == null ? null : request.get(SchemaViolations.class);
        List<FieldRefusal> fields = violations == null ? List.of() : violations.fields();
        Refusal refusal = Refusals.of(thrown);
        return fields.isEmpty() || refusal.isOfTheEdge() && refusal.error() != ExchangeError.MALFORMED_XML
                && refusal.error() != ExchangeError.FIELDS_INVALID ? refusal : Refusal.of(fields);
    }
}
