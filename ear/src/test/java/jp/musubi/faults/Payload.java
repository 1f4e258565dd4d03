package jp.musubi.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.wire.JsonText;

/** Everything that can be read in a message without anybody's private key: signatures are undone at every depth, encryption is not. */
record Payload(List<String> readable, List<String> encrypted) {

    private static final String SIGNED = "[\\w-]+\\.[\\w-]+\\.[\\w-]+";
    private static final String ENCRYPTED = "[\\w-]+\\.[\\w-]*\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+";

    static Payload of(String text) {
        Payload payload = new Payload(new ArrayList<>(), new ArrayList<>());
        payload.read(text);
        return payload;
    }

    /** Claims of a compact JWS. */
    static Map<String, Object> claims(String jws) {
        return JsonText.read(decoded(jws.split("\\.")[1]));
    }

    /** Protected header of a compact JWS or JWE. */
    static Map<String, Object> header(String compact) {
        return JsonText.read(decoded(compact.split("\\.")[0]));
    }

    private void read(Object value) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                readable.add(String.valueOf(name));
                read(member);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::read);
        } else if (value instanceof String text && text.matches(ENCRYPTED)) {
            encrypted.add(text);
            read(header(text));
        } else if (value instanceof String text && text.startsWith("eyJ") && text.matches(SIGNED)) {
            read(header(text));
            read(claims(text));
        } else if (value instanceof String text && text.startsWith("{")) {
            read(JsonText.read(text));
        } else {
            readable.add(String.valueOf(value));
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
