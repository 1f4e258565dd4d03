package jp.musubi.standin.wire;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;

/** JSON objects as text and as plain types. */
public final class JsonText {

    private JsonText() {
    }

    public static String write(Map<String, ?> object) {
        return JSONObjectUtils.toJSONString(object);
    }

    /** @throws IllegalArgumentException when the text is not one JSON object; the message never quotes the text */
    public static Map<String, Object> read(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a JSON object");
        }
    }
}
