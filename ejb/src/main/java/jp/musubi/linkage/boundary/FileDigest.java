package jp.musubi.linkage.boundary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one file registration from another without holding the file's text a second time. */
record FileDigest(MessageOrigin origin, String fileName, String sha256) {

    static FileDigest of(RegisterReplicaFile command) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(command.attachment());
            return new FileDigest(command.origin(), command.fileName(), HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
