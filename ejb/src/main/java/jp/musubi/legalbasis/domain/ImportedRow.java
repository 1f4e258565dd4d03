package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;

/** A row of a version of the legal table, as imported. */
@MappedSuperclass
abstract class ImportedRow {

    @EmbeddedId
    private LegalRowId id;

    @Column(name = "code", nullable = false, length = 40)
    private String code;

    protected ImportedRow() {
    }

    ImportedRow(LegalRowId id, String code) {
        this.id = id;
        this.code = code;
    }

    String code() {
        return code;
    }
}
