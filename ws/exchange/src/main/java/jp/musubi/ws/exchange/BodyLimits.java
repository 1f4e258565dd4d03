package jp.musubi.ws.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** How large a body may be, by path. A replica file is large, everything else is a form or a page of rows. */
final class BodyLimits {

    private static final long MEBIBYTE = 1_048_576;
    private static final long MESSAGE = MEBIBYTE;
    private static final Map<String, Long> BY_PATH = byPath();

    private BodyLimits() {
    }

    static long of(String path) {
        return BY_PATH.entrySet().stream().filter(entry -> path.startsWith(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(MESSAGE);
    }

    private static Map<String, Long> byPath() {
        Map<String, Long> limits = new LinkedHashMap<>();
        // 32 MiB of attachment are 43 MiB of base64.
        limits.put("/exchange/soap/DBM", 45 * MEBIBYTE);
        limits.put("/exchange/rest/v1/IF_DBM_20113", 45 * MEBIBYTE);
        limits.put("/exchange/soap/addressee", 4 * MEBIBYTE);
        limits.put("/exchange/rest/v1/addressees", 4 * MEBIBYTE);
        limits.put("/exchange/rest/v1/number-translations", 4 * MEBIBYTE);
        // An envelope with content has up to 16 MiB.
        limits.put("/party/v1/", 17 * MEBIBYTE);
        return limits;
    }
}
