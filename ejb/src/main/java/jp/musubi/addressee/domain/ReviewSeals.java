package jp.musubi.addressee.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.musubi.kernel.crypto.SealingKeys;

/** Seals what waits in the work list about persons and what clerks write about them, each tied to its row. */
public final class ReviewSeals {

    private static final String PURPOSE = "addressee.link-review";
    private static final String LOOKUP = PURPOSE + ".lookup";

    private final SealingKeys keys;

    public ReviewSeals(SealingKeys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID row, String text) {
        return keys.seal(PURPOSE, utf8(text), utf8(row.toString()));
    }

    String open(UUID row, byte[] sealed) {
        return new String(keys.open(PURPOSE, sealed, utf8(row.toString())), StandardCharsets.UTF_8);
    }

    Fingerprint fingerprint(String institution, String text) {
        return Fingerprint.of(keys.fingerprint(LOOKUP, utf8(institution + '|' + text)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
