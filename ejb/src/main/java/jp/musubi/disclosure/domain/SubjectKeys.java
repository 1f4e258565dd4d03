package jp.musubi.disclosure.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.musubi.kernel.crypto.SealingKeys;

/**
 * Turns a person's key at an institution into what the log may keep: a keyed hash to find his entries, different at every
 * institution so that rows of two institutions cannot be joined, and a sealed copy for the institution's own exports.
 */
public final class SubjectKeys {

    /** Purpose in the node's keyring. */
    public static final String PURPOSE = "disclosure.subject";

    private final SealingKeys keys;

    public SubjectKeys(SealingKeys keys) {
        this.keys = keys;
    }

    byte[] key(String institution, String subject) {
        return keys.fingerprint(PURPOSE, bytes(institution + "|" + subject));
    }

    byte[] seal(String institution, UUID entry, String subject) {
        return keys.seal(PURPOSE, bytes(subject), bytes(institution + "|" + entry));
    }

    String open(Entry entry) {
        byte[] plain = keys.open(PURPOSE, entry.subjectSealed(), bytes(entry.institution() + "|" + entry.id()));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
