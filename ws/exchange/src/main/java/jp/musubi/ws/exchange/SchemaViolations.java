package jp.musubi.ws.exchange;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Message;

/**
 * Fields of one message that break the schema. The validator's texts quote values and depend on the server's language,
 * so only its key is taken; the field is the element that the reader stands on.
 */
class SchemaViolations implements ValidationEventHandler {

    private static final int MOST = 100;
    private static final Pattern KEY = Pattern.compile("^(c(?:vc|os)-[A-Za-z0-9.\\-]+)[: ]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern EXPECTED = Pattern.compile("\"?urn:musubi:[a-z]+:v1(?::[a-z-]+)?\"?:([A-Za-z0-9_]+)");

    /** By the beginning of the validator's key; the first that fits. */
    private static final Map<String, ExchangeError> ERRORS = errors();

    private final Message message;
    private final Map<String, FieldRefusal> fields = new LinkedHashMap<>();

    SchemaViolations(Message message) {
        this.message = message;
    }

    @Override
    public boolean handleEvent(ValidationEvent event) {
        String text = String.valueOf(event.getMessage());
        String field = field();
        Matcher key = KEY.matcher(text);
        ExchangeError error = key.find() ? error(key.group(1)) : ExchangeError.WRONG_FORMAT;
        fields.putIfAbsent(field, FieldRefusal.of(error, field, expected(text)));
        return fields.size() < MOST;
    }

    List<FieldRefusal> fields() {
        return List.copyOf(fields.values());
    }

    private String field() {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        boolean named = reader != null && (reader.isStartElement() || reader.isEndElement());
        String name = named ? reader.getLocalName() : "";
        return NAME.matcher(name).matches() ? name : "?";
    }

    private static ExchangeError error(String key) {
        return ERRORS.entrySet().stream().filter(entry -> key.startsWith(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(ExchangeError.WRONG_FORMAT);
    }

    /** The names are the schema's own; the last one quoted is what should have stood there. */
    private static String expected(String text) {
        String last = "-";
        Matcher matcher = EXPECTED.matcher(text);
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }

    private static Map<String, ExchangeError> errors() {
        Map<String, ExchangeError> errors = new LinkedHashMap<>();
        errors.put("cvc-length", ExchangeError.WRONG_LENGTH);
        errors.put("cvc-minLength", ExchangeError.WRONG_LENGTH);
        errors.put("cvc-maxLength", ExchangeError.WRONG_LENGTH);
        errors.put("cvc-enumeration", ExchangeError.UNKNOWN_VALUE);
        errors.put("cvc-minInclusive", ExchangeError.UNKNOWN_VALUE);
        errors.put("cvc-maxInclusive", ExchangeError.UNKNOWN_VALUE);
        errors.put("cvc-complex-type.2.4.b", ExchangeError.FIELD_MISSING);
        // More rows than a message may have.
        errors.put("cvc-complex-type.2.4.e", ExchangeError.WRONG_LENGTH);
        errors.put("cvc-complex-type.2.4.f", ExchangeError.WRONG_LENGTH);
        errors.put("cvc-complex-type.4", ExchangeError.FIELD_MISSING);
        errors.put("cvc-complex-type", ExchangeError.FIELD_UNEXPECTED);
        errors.put("cvc-elt", ExchangeError.FIELD_UNEXPECTED);
        return errors;
    }
}
