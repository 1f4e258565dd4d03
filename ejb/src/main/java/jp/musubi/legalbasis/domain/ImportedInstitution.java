package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import jp.musubi.legalbasis.boundary.LegalRows.Institution;

/** 機関, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_institution")
public class ImportedInstitution extends DatedRow {

    @Column(name = "name", nullable = false, length = 200)
    private String name;

    @Column(name = "government_code", nullable = false, length = 6)
    private String governmentCode;

    @Column(name = "types", nullable = false, length = 400)
    private String types;

    protected ImportedInstitution() {
    }

    public ImportedInstitution(String version, Institution row) {
        super(new LegalRowId(version, row.code() + "/" + row.validity().from()), row.code(), row.validity(), row.sample());
        this.name = row.name();
        this.governmentCode = row.governmentCode();
        this.types = String.join(" ", row.types());
    }

    public Institution row() {
        return new Institution(code(), name, governmentCode, types.isEmpty() ? List.of() : List.of(types.split(" ")),
                validity(), isSample());
    }
}
