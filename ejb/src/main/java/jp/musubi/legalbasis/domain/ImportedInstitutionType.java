package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.musubi.legalbasis.boundary.LegalRows.InstitutionType;

/** 機関の種類, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_institution_type")
public class ImportedInstitutionType extends ImportedRow {

    @Column(name = "name", nullable = false, length = 200)
    private String name;

    protected ImportedInstitutionType() {
    }

    public ImportedInstitutionType(String version, InstitutionType row) {
        super(new LegalRowId(version, row.code()), row.code());
        this.name = row.name();
    }

    public InstitutionType row() {
        return new InstitutionType(code(), name);
    }
}
