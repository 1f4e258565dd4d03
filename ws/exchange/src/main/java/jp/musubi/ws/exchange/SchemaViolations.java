package jp.musubi.ws.exchange;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Message;

/**
 * Fields of one message that break the schema. The validator's texts quote values and depend on the server's language,
 * so only its key is taken, and the names of the schema that it quotes; the field is the element that the reader stands on.
 */
class SchemaViolations implements ValidationEventHandler {

    private static final int MOST = 100;
    private static final Pattern KEY = Pattern.compile("^(c(?:vc|os)-[A-Za-z0-9.\\-]+)[: ]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern EXPECTED = Pattern.compile("\"?urn:musubi:[a-z]+:v1(?::[a-z-]+)?\"?:([A-Za-z0-9_]+)");

    /** By the beginning of the validator's key; the first that fits. */
    private static final Map<String, ExchangeError> ERRORS = errors();

    private final Message message;
    private final Map<String, Supplier<FieldRefusal>> fields = new LinkedHashMap<>();

    SchemaViolations(Message message) {
        this.message = message;
    }

    @Override
    public boolean handleEvent(ValidationEvent event) {
        String text = String.valueOf(event.getMessage());
        String field = field();
        Matcher key = KEY.matcher(text);
        ExchangeError error = key.find() ? error(key.group(1)) : ExchangeError.WRONG_FORMAT;
        fields.putIfAbsent(field, refusal(error, field, expected(text, field)));
        return fields.size() < MOST;
    }

    /** Once the message has been read: whether what had to stand somewhere is missing shows in what comes after. */
    List<FieldRefusal> fields() {
        return fields.values().stream().map(Supplier::get).distinct().toList();
    }

    private Supplier<FieldRefusal> refusal(ExchangeError error, String field, List<String> expected) {
        Optional<String> required = required(expected);
        if (error == ExchangeError.FIELD_MISSING) {
            return () -> FieldRefusal.of(error, required.orElse(field));
        }
        if (error != ExchangeError.FIELD_UNEXPECTED) {
            return () -> FieldRefusal.of(error, field);
        }
        FieldRefusal unexpected = FieldRefusal.unexpected(field, expected);
        PlainXmlReader reader = message.get(PlainXmlReader.class);
        if (required.isEmpty() || reader == null) {
            return () -> unexpected;
        }
        Set<String> siblings = reader.siblings();
        return () -> siblings.contains(required.get()) ? unexpected : FieldRefusal.of(ExchangeError.FIELD_MISSING, required.get());
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

    /** The names are the schema's own, in its order. */
    private static List<String> expected(String text, String field) {
        return EXPECTED.matcher(text).results().map(found -> found.group(1)).filter(name -> !name.equals(field)).distinct()
                .limit(MOST).toList();
    }

    /** What had to stand there comes last, behind what might have. */
    private Optional<String> required(List<String> expected) {
        return expected.stream().reduce((before, name) -> name).filter(name -> RequiredFields.has(message, name));
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
