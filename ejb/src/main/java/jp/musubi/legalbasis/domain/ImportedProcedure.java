package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.musubi.legalbasis.boundary.LegalRows.Procedure;

/** 事務手続, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_procedure")
public class ImportedProcedure extends DatedRow {

    @Column(name = "task", nullable = false, length = 16)
    private String task;

    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @Column(name = "plain_purpose", nullable = false, length = 200)
    private String plainPurpose;

    protected ImportedProcedure() {
    }

    public ImportedProcedure(String version, Procedure row) {
        super(new LegalRowId(version, row.code()), row.code(), row.validity(), row.sample());
        this.task = row.task();
        this.name = row.name();
        this.plainPurpose = row.plainPurpose();
    }

    public Procedure row() {
        return new Procedure(code(), task, name, plainPurpose, validity(), isSample());
    }
}
