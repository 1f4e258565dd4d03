package jp.musubi.ws.exchange;

import java.util.List;
import jp.musubi.kernel.error.BusinessException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Turns a message away after reading it to its end when it names no operation or any field broke the schema. */
class SchemaViolationRefusal extends AbstractPhaseInterceptor<Message> {

    SchemaViolationRefusal() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getExchange().getBindingOperationInfo() == null) {
            throw new Fault(new BusinessException(ExchangeError.UNKNOWN_OPERATION));
        }
        SchemaViolations violations = message.get(SchemaViolations.class);
        List<FieldRefusal> fields = violations == null ? List.of() : violations.fields();
        if (!fields.isEmpty()) {
            throw new Fault(new FieldsRefused(fields));
        }
    }
}
