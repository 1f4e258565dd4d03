package jp.musubi.standin.jlis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.standin.population.Person;
import jp.musubi.standin.wire.JsonText;

/** Keyed hashes under which J-LIS knows people, so that its tables hold neither 住民票コード nor a guessable subject. */
public final class PersonKeys {

    /** Names of the keys in the file. */
    public static final List<String> PURPOSES = List.of("resident-code", "subject", "message");

    private static final int SUBJECT_BYTES = 24;

    private final byte[] residentCode;
    private final byte[] subject;
    private final byte[] message;

    private PersonKeys(byte[] residentCode, byte[] subject, byte[] message) {
        this.residentCode = residentCode;
        this.subject = subject;
        this.message = message;
    }

    /** Reads {@code jlis.keyring}: a JSON object of {@link #PURPOSES} to 32 bytes in Base64. */
    public static PersonKeys read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PersonKeys parse(String json) {
        var keys = JsonText.read(json);
        List<byte[]> bytes = PURPOSES.stream().map(purpose -> Base64.getDecoder().decode((String) keys.get(purpose))).toList();
        return new PersonKeys(bytes.get(0), bytes.get(1), bytes.get(2));
    }

    String residentCodeHash(String code) {
        return HexFormat.of().formatHex(mac(residentCode, code));
    }

    /** The opaque subject under which a person signs in. */
    public String subject(Person person) {
        return subject("person " + person.number());
    }

    /** The opaque subject of whoever else signs in. */
    public String subject(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(subject, name), SUBJECT_BYTES));
    }

    /** Recognises a repeated message without keeping it. */
    String messageHash(String body) {
        return HexFormat.of().formatHex(mac(message, body));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
