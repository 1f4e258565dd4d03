package jp.musubi.ws.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads and writes the contract's JSON in the strict dialect, whatever JSON providers the server brings. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class StrictJsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final String OURS = "jp.musubi.";
    private static final ObjectMapper JSON = StrictJson.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.getName().startsWith(OURS);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.getName().startsWith(OURS);
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        try {
            Object message = JSON.readValue(body, type);
            if (message == null) {
                throw FieldsRefused.one(ExchangeError.FIELD_MISSING, "body");
            }
            return message;
        } catch (JsonProcessingException broken) {
            BodyEnd.reach(body);
            // The server's own JSON provider has mappers for these exceptions, so none of them may leave here.
            throw JsonRefusals.of(broken);
        }
    }

    @Override
    public void writeTo(Object message, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        JSON.writeValue(out, message);
    }
}
