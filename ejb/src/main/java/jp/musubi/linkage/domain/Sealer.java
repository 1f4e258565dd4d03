package jp.musubi.linkage.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.musubi.kernel.crypto.SealingKeys;

/** Seals the room's texts and files; the row's key is the additional data, so that no sealed value fits another row. */
public final class Sealer {

    private static final String REPLICA = "replica";
    private static final String FILE = "attachment";
    private static final String CONTENT = "result";
    private static final String DECISION_OF = "/decision";

    private final SealingKeys keys;

    public Sealer(SealingKeys keys) {
        this.keys = keys;
    }

    byte[] sealReplica(String row, String text) {
        return keys.seal(REPLICA, utf8(text), utf8(row));
    }

    String openReplica(String row, byte[] sealed) {
        return text(keys.open(REPLICA, sealed, utf8(row)));
    }

    byte[] sealPart(UUID file, int position, byte[] part) {
        return keys.seal(FILE, part, part(file, position));
    }

    byte[] openPart(UUID file, int position, byte[] sealed) {
        return keys.open(FILE, sealed, part(file, position));
    }

    /** The first part carries the file's id alone: whole files were sealed so before there were parts. */
    private static byte[] part(UUID file, int position) {
        return utf8(position == 0 ? file.toString() : file + "/" + position);
    }

    byte[] sealContent(String row, String jwe) {
        return keys.seal(CONTENT, utf8(jwe), utf8(row));
    }

    String openContent(String row, byte[] sealed) {
        return text(keys.open(CONTENT, sealed, utf8(row)));
    }

    byte[] sealDecision(String row, String reason) {
        return keys.seal(CONTENT, utf8(reason), utf8(row + DECISION_OF));
    }

    String openDecision(String row, byte[] sealed) {
        return text(keys.open(CONTENT, sealed, utf8(row + DECISION_OF)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
