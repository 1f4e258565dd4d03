package jp.musubi.disclosure.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.json.Json;

/**
 * 開示記録. One event about one person at one institution. Never changes: what it says is its canonical bytes, the other
 * columns only find it. After the retention period (7 years, 番号法施行令 Article 30) salt, bytes and sealed subject may be
 * erased; hash and place in the chain stay.
 */
@Entity
@Table(schema = "disclosure", name = "entry")
public class Entry {

    private static final int SALT_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    @Id
    private UUID id;

    @Column(name = "institution", nullable = false, length = 16)
    private String institution;

    @Column(name = "event", nullable = false, length = 30)
    private String event;

    @Enumerated(EnumType.STRING)
    @Column(name = "side", length = 10)
    private Side side;

    @Column(name = "management_number", length = 64)
    private String managementNumber;

    @Column(name = "subject_key", nullable = false)
    private byte[] subjectKey;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "non_disclosure", nullable = false)
    private boolean nonDisclosure;

    @Column(name = "salt")
    private byte[] salt;

    @Column(name = "content")
    private byte[] content;

    @Column(name = "subject_sealed")
    private byte[] subjectSealed;

    @Column(name = "entry_hash", nullable = false)
    private byte[] entryHash;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Entry() {
    }

    /** @param facts what the event says beyond the head; values without a canonical form are refused */
    public static Entry record(EntryHead head, Map<String, ?> facts) {
        Entry entry = new Entry();
        entry.id = head.id();
        entry.institution = head.institution();
        entry.event = head.event();
        entry.side = head.side();
        entry.managementNumber = head.managementNumber();
        entry.subjectKey = head.subjectKey();
        entry.subjectSealed = head.subjectSealed();
        entry.occurredAt = head.occurredAt();
        entry.recordedAt = head.recordedAt();
        entry.nonDisclosure = head.nonDisclosure();
        Map<String, Object> all = new HashMap<>(facts);
        all.putAll(entry.columns());
        entry.content = CanonicalJson.bytes(all);
        entry.salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(entry.salt);
        entry.entryHash = Hashes.entry(entry.salt, entry.content);
        return entry;
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public String event() {
        return event;
    }

    public Side side() {
        return side;
    }

    public String managementNumber() {
        return managementNumber;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public byte[] subjectKey() {
        return subjectKey.clone();
    }

    public byte[] salt() {
        return salt.clone();
    }

    /** The canonical bytes. */
    public byte[] content() {
        return content.clone();
    }

    public boolean nonDisclosure() {
        return nonDisclosure;
    }

    public byte[] subjectSealed() {
        return subjectSealed.clone();
    }

    public byte[] entryHash() {
        return entryHash.clone();
    }

    public boolean erased() {
        return erasedAt != null;
    }

    public boolean concerns(byte[] otherSubjectKey) {
        return MessageDigest.isEqual(subjectKey, otherSubjectKey);
    }

    /** What the entry says, read back from its canonical bytes. */
    public Facts facts() {
        return new Facts(Json.readObject(new String(content, StandardCharsets.UTF_8)));
    }

    /** Whether both tell the same event; they may have been written at different times. */
    public boolean tellsTheSameAs(Entry other) {
        return facts().withoutWriting().equals(other.facts().withoutWriting());
    }

    /** Whether the stored bytes still give the stored hash; erased bytes are no contradiction. */
    boolean bytesGiveHash() {
        return erased() ? content == null : content != null && salt != null && Arrays.equals(entryHash, Hashes.entry(salt, content));
    }

    /** Whether the search columns say what the bytes say. */
    boolean columnsFollowBytes() {
        return erased() || facts().contains(columns());
    }

    private Map<String, Object> columns() {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "format", 1,
                "id", id.toString(),
                "institution", institution,
                "event", event,
                "subjectKey", HEX.formatHex(subjectKey),
                "occurredAt", CanonicalJson.time(occurredAt),
                "recordedAt", CanonicalJson.time(recordedAt),
                "nonDisclosure", nonDisclosure));
        if (side != null) {
            columns.put("side", side.name());
        }
        if (managementNumber != null) {
            columns.put("managementNumber", managementNumber);
        }
        return columns;
    }
}
