package jp.musubi.addressee.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.crypto.VaultKeys;

/**
 * Seals numbers and makes their fingerprints. Both are tied to the institution, so that equal numbers of two
 * institutions share nothing in the database (番号法: no key joins a person across institutions).
 */
public class NumberSeals {

    private final SealingKeys keys;
    private final VaultKeys vaultKeys;

    /** @param keys for the look-ups, and for numbers that were sealed before the vault had keys of its own */
    public NumberSeals(SealingKeys keys, VaultKeys vaultKeys) {
        this.keys = keys;
        this.vaultKeys = vaultKeys;
    }

    public Fingerprint fingerprint(NumberKind kind, String institution, String number) {
        return Fingerprint.of(keys.fingerprint(kind.lookupPurpose(), utf8(institution + '|' + number)));
    }

    byte[] seal(String institution, UUID personId, String number) {
        return vaultKeys.seal(utf8(number), row(institution, personId));
    }

    /** Through {@link NumberLooks} alone, which notes every look. */
    String open(NumberKind kind, SealedNumber number) {
        return new String(plain(kind, number), StandardCharsets.UTF_8);
    }

    /** The same number under a new data key and the newest generation. */
    void sealAnew(NumberKind kind, SealedNumber number) {
        number.sealAnew(vaultKeys.seal(plain(kind, number), row(number.institution(), number.personId())));
    }

    private byte[] plain(NumberKind kind, SealedNumber number) {
        byte[] sealed = number.sealed();
        byte[] row = row(number.institution(), number.personId());
        return VaultKeys.generationOf(sealed).isPresent() ? vaultKeys.open(sealed, row) : keys.open(kind.sealingPurpose(), sealed, row);
    }

    /** A sealed number moved to another person's row does not open. */
    private static byte[] row(String institution, UUID personId) {
        return utf8(institution + '|' + personId);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
