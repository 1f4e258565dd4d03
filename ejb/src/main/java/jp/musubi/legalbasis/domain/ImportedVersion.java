package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** 取込済みの版. */
@Entity
@Table(schema = "legalbasis", name = "imported_version")
public class ImportedVersion {

    @Id
    @Column(length = 20)
    private String version;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    protected ImportedVersion() {
    }

    public ImportedVersion(String version, Instant importedAt) {
        this.version = version;
        this.importedAt = importedAt;
    }

    public String version() {
        return version;
    }
}
