package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.LegalRows.Information;
import jp.musubi.legalbasis.boundary.Validity;

/** 特定個人情報, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_information")
public class ImportedInformation {

    @EmbeddedId
    private LegalRowId id;

    @Column(name = "code", nullable = false, length = 16)
    private String code;

    @Column(name = "name", nullable = false, length = 200)
    private String name;

    @Column(name = "plain_name", nullable = false, length = 200)
    private String plainName;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    protected ImportedInformation() {
    }

    public ImportedInformation(String version, Information row) {
        this.id = new LegalRowId(version, row.code());
        this.code = row.code();
        this.name = row.name();
        this.plainName = row.plainName();
        this.validFrom = row.validity().from();
        this.validTo = row.validity().to();
        this.sample = row.sample();
    }

    public Information row() {
        return new Information(code, name, plainName, new Validity(validFrom, validTo), sample);
    }
}
