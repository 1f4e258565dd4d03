package jp.musubi.addressee.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.musubi.kernel.crypto.SealingKeys;

/**
 * Seals numbers and makes their fingerprints. Both are tied to the institution, so that equal numbers of two
 * institutions share nothing in the database (番号法: no key joins a person across institutions).
 */
public class NumberSeals {

    private final SealingKeys keys;

    public NumberSeals(SealingKeys keys) {
        this.keys = keys;
    }

    public Fingerprint fingerprint(NumberKind kind, String institution, String number) {
        return Fingerprint.of(keys.fingerprint(kind.lookupPurpose(), utf8(institution + '|' + number)));
    }

    byte[] seal(NumberKind kind, String institution, UUID personId, String number) {
        return keys.seal(kind.sealingPurpose(), utf8(number), row(institution, personId));
    }

    public String open(NumberKind kind, SealedNumber number) {
        byte[] plain = keys.open(kind.sealingPurpose(), number.sealed(), row(number.institution(), number.personId()));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** A sealed number moved to another person's row does not open. */
    private static byte[] row(String institution, UUID personId) {
        return utf8(institution + '|' + personId);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
