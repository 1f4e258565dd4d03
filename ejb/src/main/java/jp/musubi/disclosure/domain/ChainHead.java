package jp.musubi.disclosure.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;

/** End of an institution's chain. Whoever holds its row lock is the institution's one sequencer. */
@Entity
@Table(schema = "disclosure", name = "chain_head")
public class ChainHead {

    @Id
    @Column(name = "institution", length = 16)
    private String institution;

    @Column(name = "position", nullable = false)
    private long position;

    @Column(name = "link_hash", nullable = false)
    private byte[] linkHash;

    protected ChainHead() {
    }

    /** The head of a chain without a link. */
    public static ChainHead empty(String institution) {
        ChainHead head = new ChainHead();
        head.institution = institution;
        head.linkHash = Hashes.genesis(institution);
        return head;
    }

    public String institution() {
        return institution;
    }

    public long position() {
        return position;
    }

    public byte[] linkHash() {
        return linkHash.clone();
    }

    /** Puts the entry at the end and moves the head there. */
    ChainLink append(WaitingEntry entry, Instant now) {
        ChainLink link = new ChainLink(institution, position + 1, entry, linkHash, now);
        position = link.position();
        linkHash = link.linkHash();
        return link;
    }

    boolean isAt(long otherPosition, byte[] otherHash) {
        return position == otherPosition && Arrays.equals(linkHash, otherHash);
    }
}
