package jp.musubi.disclosure.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over joined parts. Every part but the last has a fixed length, so that no two inputs join to the same bytes. */
final class Hashes {

    private static final String GENESIS = "musubi.disclosure.chain.1|";

    private Hashes() {
    }

    /** Hash of an entry: the salt keeps short contents from being guessed once they are erased. */
    static byte[] entry(byte[] salt, byte[] content) {
        return sha256(salt, content);
    }

    static byte[] link(byte[] previous, byte[] entry) {
        return sha256(previous, entry);
    }

    /** Where an institution's chain starts; differs per institution, so that chains cannot be exchanged. */
    static byte[] genesis(String institution) {
        return sha256((GENESIS + institution).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
