package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.LegalRows.Procedure;
import jp.musubi.legalbasis.boundary.Validity;

/** 事務手続, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_procedure")
public class ImportedProcedure {

    @EmbeddedId
    private LegalRowId id;

    @Column(name = "code", nullable = false, length = 16)
    private String code;

    @Column(name = "task", nullable = false, length = 16)
    private String task;

    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @Column(name = "plain_purpose", nullable = false, length = 200)
    private String plainPurpose;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    protected ImportedProcedure() {
    }

    public ImportedProcedure(String version, Procedure row) {
        this.id = new LegalRowId(version, row.code());
        this.code = row.code();
        this.task = row.task();
        this.name = row.name();
        this.plainPurpose = row.plainPurpose();
        this.validFrom = row.validity().from();
        this.validTo = row.validity().to();
        this.sample = row.sample();
    }

    public Procedure row() {
        return new Procedure(code, task, name, plainPurpose, new Validity(validFrom, validTo), sample);
    }
}
