package jp.musubi.ws.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import jp.musubi.kernel.error.BusinessException;

/** What the JSON reader complains about, without quoting the text. */
final class JsonRefusals {

    private JsonRefusals() {
    }

    /** @throws IOException the body's own failure, when the reader only wrapped it */
    static BusinessException of(JsonProcessingException broken) throws IOException {
        if (broken instanceof StreamConstraintsException || broken.getCause() instanceof StreamConstraintsException) {
            return new BusinessException(ExchangeError.JSON_LIMIT_EXCEEDED);
        }
        if (broken.getCause() instanceof IOException wrapped && !(wrapped instanceof JsonProcessingException)) {
            throw wrapped;
        }
        if (broken.getCause() instanceof JsonParseException malformed) {
            return malformed(malformed);
        }
        if (broken instanceof UnrecognizedPropertyException unknown) {
            return new FieldsRefused(List.of(FieldRefusal.unexpected(field(unknown), expected(unknown))));
        }
        if (broken instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return FieldsRefused.one(ExchangeError.WRONG_FORMAT, field(mapping));
        }
        return malformed(broken);
    }

    /** The contract's own names of the object that the member stands in. */
    private static List<String> expected(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null ? List.of() : known.stream().map(String::valueOf).toList();
    }

    private static BusinessException malformed(JsonProcessingException broken) {
        JsonLocation place = broken.getLocation();
        return place == null ? new BusinessException(ExchangeError.MALFORMED_JSON, 1, 1)
                : new BusinessException(ExchangeError.MALFORMED_JSON, place.getLineNr(), place.getColumnNr());
    }

    /** The last named member, cut to what a name of the contract may be. */
    private static String field(JsonMappingException mapping) {
        String name = mapping.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                .filter(part -> part != null).reduce("", (before, part) -> part);
        return name.matches("[A-Za-z0-9_]{1,64}") ? name : "?";
    }
}
