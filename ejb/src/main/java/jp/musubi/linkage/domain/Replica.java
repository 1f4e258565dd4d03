package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.musubi.kernel.json.Json;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.boundary.ReplicaRow;

/**
 * 副本. A copy of one record of an agency system, ready to be handed over while it is published. The items rest sealed;
 * the newest registration of a key replaces the one before.
 */
@Entity
@Table(schema = "linkage", name = "replica")
@IdClass(Replica.Key.class)
public class Replica {

    @Id
    private String institution;

    @Id
    private String subject;

    @Id
    private String information;

    @Id
    @Column(name = "data_set")
    private String dataSet;

    @Id
    @Column(name = "record_key")
    private String recordKey;

    @Column(name = "parent_record_key")
    private String parentRecordKey;

    @Column(name = "layout_version")
    private String layoutVersion;

    @Column(name = "publication_date")
    private LocalDate publicationDate;

    @Column(name = "published_end_date")
    private LocalDate publishedEndDate;

    private String region;

    private byte[] body;

    @Column(name = "source_file")
    private UUID sourceFile;

    @Column(name = "source_row")
    private Integer sourceRow;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Replica() {
    }

    Replica(Key key) {
        institution = key.institution();
        subject = key.subject();
        information = key.information();
        dataSet = key.dataSet();
        recordKey = key.recordKey();
    }

    /**
     * Where a registration came from.
     *
     * @param file null for a single update
     */
    record Source(UUID file, Integer row, Instant at) {
    }

    void register(ReplicaRow row, Source source, Sealer sealer) {
        parentRecordKey = row.parentRecordKey();
        layoutVersion = row.layoutVersion();
        publicationDate = row.publicationDate();
        publishedEndDate = row.publishedEndDate();
        region = row.administrativeRegion();
        body = sealer.sealReplica(key().row(), Json.write(row.items()));
        sourceFile = source.file();
        sourceRow = source.row();
        registeredAt = updatedAt == null ? source.at() : registeredAt;
        updatedAt = source.at();
    }

    List<ReplicaItem> items(Sealer sealer) {
        return List.of(Json.read(sealer.openReplica(key().row(), body), ReplicaItem[].class));
    }

    /** What the row is called by. */
    public Key key() {
        return new Key(institution, subject, information, dataSet, recordKey);
    }

    public String dataSet() {
        return dataSet;
    }

    public String recordKey() {
        return recordKey;
    }

    public String parentRecordKey() {
        return parentRecordKey;
    }

    public String layoutVersion() {
        return layoutVersion;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public LocalDate publicationDate() {
        return publicationDate;
    }

    public LocalDate publishedEndDate() {
        return publishedEndDate;
    }

    /** Key of a 副本: institution, person, information, data set, record. */
    public record Key(String institution, String subject, String information, String dataSet, String recordKey)
            implements Serializable {

        static Key of(String institution, String subject, ReplicaRow row) {
            return new Key(institution, subject, row.informationCode(), row.dataSet(), row.recordKey());
        }

        /** Ties the sealed body to this key. */
        String row() {
            return String.join("|", institution, subject, information, dataSet, recordKey);
        }
    }
}
