package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** 特定個人情報ファイルの一部. A piece of a file's content, sealed by itself so that the whole is never in memory. */
@Entity
@Table(schema = "linkage", name = "replica_file_part")
@IdClass(ReplicaFilePart.Key.class)
public class ReplicaFilePart {

    @Id
    @Column(name = "file_id")
    private UUID file;

    @Id
    @Column(name = "part_position")
    private int position;

    private String institution;

    private byte[] content;

    protected ReplicaFilePart() {
    }

    ReplicaFilePart(ReplicaFile file, int position, byte[] sealed) {
        this.file = file.id();
        this.institution = file.institution();
        this.position = position;
        this.content = sealed.clone();
    }

    byte[] content() {
        return content.clone();
    }

    /** Key: a file has one part at a position. */
    public record Key(UUID file, int position) implements Serializable {
    }
}
