package jp.musubi.disclosure.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** 連鎖. The place of one entry in its institution's chain. Keeps the entry's hash, so that it outlives the entry's bytes. */
@Entity
@Table(schema = "disclosure", name = "chain_link")
@IdClass(ChainLink.Place.class)
public class ChainLink {

    /** Institution and position, counted from 1 without a gap. */
    public static class Place implements Serializable {

        private static final long serialVersionUID = 1L;

        private String institution;
        private long position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && position == that.position && Objects.equals(institution, that.institution);
        }

        @Override
        public int hashCode() {
            return Objects.hash(institution, position);
        }
    }

    @Id
    @Column(name = "institution", length = 16)
    private String institution;

    @Id
    @Column(name = "position")
    private long position;

    @Column(name = "entry_id", nullable = false)
    private UUID entryId;

    @Column(name = "entry_hash", nullable = false)
    private byte[] entryHash;

    @Column(name = "link_hash", nullable = false)
    private byte[] linkHash;

    @Column(name = "chained_at", nullable = false)
    private Instant chainedAt;

    protected ChainLink() {
    }

    ChainLink(String institution, long position, WaitingEntry entry, byte[] previous, Instant now) {
        this.institution = institution;
        this.position = position;
        this.entryId = entry.id();
        this.entryHash = entry.entryHash();
        this.linkHash = Hashes.link(previous, entryHash);
        this.chainedAt = now;
    }

    public long position() {
        return position;
    }

    public UUID entryId() {
        return entryId;
    }

    byte[] linkHash() {
        return linkHash.clone();
    }

    boolean follows(byte[] previous) {
        return Arrays.equals(linkHash, Hashes.link(previous, entryHash));
    }

    boolean holds(Entry entry) {
        return Arrays.equals(entryHash, entry.entryHash());
    }
}
