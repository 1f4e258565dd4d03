package jp.musubi.network.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.musubi.kernel.json.Json;

/** SHA-256 over canonical JSON (keys in order, no blanks), in hexadecimal digits. */
final class Digests {

    private Digests() {
    }

    static String of(Object value) {
        return ofText(Json.write(value));
    }

    static String ofText(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
