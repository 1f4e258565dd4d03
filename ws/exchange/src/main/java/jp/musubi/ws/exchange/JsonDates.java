package jp.musubi.ws.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Dates and instants as the contract writes them and in no other form: text, no offset, UTC, microseconds. */
class JsonDates extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z");

    JsonDates() {
        addDeserializer(LocalDate.class, new TextOnly<>(LocalDate.class, DATE, LocalDate::parse));
        addDeserializer(Instant.class, new TextOnly<>(Instant.class, INSTANT, Instant::parse));
        addSerializer(LocalDate.class, new AsText<>(LocalDate::toString));
        addSerializer(Instant.class, new AsText<>(instant -> instant.truncatedTo(ChronoUnit.MICROS).toString()));
    }

    private static final class TextOnly<T> extends JsonDeserializer<T> {

        private final Class<T> type;
        private final Pattern form;
        private final Function<String, T> parse;

        private TextOnly(Class<T> type, Pattern form, Function<String, T> parse) {
            this.type = type;
            this.form = form;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString("");
            if (!form.matcher(text).matches()) {
                return type.cast(context.handleWeirdStringValue(type, "", "form"));
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException noSuchDay) {
                return type.cast(context.handleWeirdStringValue(type, "", "no such day"));
            }
        }
    }

    private static final class AsText<T> extends JsonSerializer<T> {

        private final Function<T, String> text;

        private AsText(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }
    }
}
