package jp.musubi.ws.exchange;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;

/**
 * A schema whose validators check one message after the other. The binding asks for a new one with each message, and making one costs more than
 * checking a message with it.
 */
class ReusedSchema extends Schema {

    private final Schema schema;
    private final Queue<ReusedValidator.Lent> idle = new ConcurrentLinkedQueue<>();

    ReusedSchema(Schema schema) {
        this.schema = schema;
    }

    @Override
    public Validator newValidator() {
        return schema.newValidator();
    }

    /** One that has ended its message, or a new one: as many are kept as messages were ever checked at once. */
    @Override
    public ValidatorHandler newValidatorHandler() {
        ReusedValidator.Lent lent = idle.poll();
        return new ReusedValidator(lent == null ? new ReusedValidator.Lent(schema.newValidatorHandler()) : lent, idle::add);
    }

    /** How many wait for a message. */
    int idle() {
        return idle.size();
    }
}
