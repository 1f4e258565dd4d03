package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.RejectedReplicaRow;

/** エラーリストの行. One row of a file that was not taken. */
@Entity
@Table(schema = "linkage", name = "replica_file_rejection")
@IdClass(ReplicaFileRejection.Key.class)
public class ReplicaFileRejection {

    @Id
    @Column(name = "file_id")
    private UUID file;

    @Id
    @Column(name = "row_position")
    private int position;

    private String institution;

    @Column(name = "record_number")
    private int recordNumber;

    @Enumerated(EnumType.STRING)
    private LinkageError code;

    private String detail;

    protected ReplicaFileRejection() {
    }

    ReplicaFileRejection(ReplicaFile file, int position, int recordNumber, RejectedRow rejected) {
        this.file = file.id();
        this.institution = file.institution();
        this.position = position;
        this.recordNumber = recordNumber;
        this.code = rejected.error();
        this.detail = rejected.detail();
    }

    public RejectedReplicaRow view() {
        return new RejectedReplicaRow(position, recordNumber, code.code(), code.text(Locale.JAPANESE, detail),
                code.text(Locale.ENGLISH, detail));
    }

    /** Key: a row of a file is rejected once. */
    public record Key(UUID file, int position) implements Serializable {
    }
}
