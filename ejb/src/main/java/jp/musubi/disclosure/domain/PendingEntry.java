package jp.musubi.disclosure.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entry that waits for its place in the chain. */
@Entity
@Table(schema = "disclosure", name = "pending_entry")
public class PendingEntry {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "institution", nullable = false, length = 16)
    private String institution;

    protected PendingEntry() {
    }
}
