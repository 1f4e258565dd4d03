package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.legalbasis.boundary.LegalRows.Institution;
import jp.musubi.legalbasis.boundary.Validity;

/** 機関, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_institution")
public class ImportedInstitution {

    @EmbeddedId
    private LegalRowId id;

    @Column(name = "code", nullable = false, length = 16)
    private String code;

    @Column(name = "name", nullable = false, length = 200)
    private String name;

    @Column(name = "government_code", nullable = false, length = 6)
    private String governmentCode;

    @Column(name = "types", nullable = false, length = 400)
    private String types;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    protected ImportedInstitution() {
    }

    public ImportedInstitution(String version, Institution row) {
        this.id = new LegalRowId(version, row.code() + "/" + row.validity().from());
        this.code = row.code();
        this.name = row.name();
        this.governmentCode = row.governmentCode();
        this.types = String.join(" ", row.types());
        this.validFrom = row.validity().from();
        this.validTo = row.validity().to();
        this.sample = row.sample();
    }

    public Institution row() {
        return new Institution(code, name, governmentCode, types.isEmpty() ? List.of() : List.of(types.split(" ")),
                new Validity(validFrom, validTo), sample);
    }
}
