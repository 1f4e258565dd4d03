package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.musubi.legalbasis.boundary.LegalRows.Information;

/** 特定個人情報, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_information")
public class ImportedInformation extends DatedRow {

    @Column(name = "name", nullable = false, length = 200)
    private String name;

    @Column(name = "plain_name", nullable = false, length = 200)
    private String plainName;

    protected ImportedInformation() {
    }

    public ImportedInformation(String version, Information row) {
        super(new LegalRowId(version, row.code()), row.code(), row.validity(), row.sample());
        this.name = row.name();
        this.plainName = row.plainName();
    }

    public Information row() {
        return new Information(code(), name, plainName, validity(), isSample());
    }
}
