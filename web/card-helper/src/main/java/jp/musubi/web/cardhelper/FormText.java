package jp.musubi.web.cardhelper;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code application/x-www-form-urlencoded} (WHATWG URL, 5): what both ends can read without a library. */
final class FormText {

    private FormText() {
    }

    /** @throws RefusedException MALFORMED, also when a name comes twice */
    static Map<String, String> read(String text) throws RefusedException {
        Map<String, String> form = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1 || form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))) != null) {
                    throw new RefusedException(HelperError.MALFORMED);
                }
            }
            return form;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(HelperError.MALFORMED);
        }
    }

    static String write(Map<String, String> form) {
        return form.entrySet().stream().map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue())).collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
