package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.Validity;

/** A row that is in force from a day on, and until a day or without end. */
@MappedSuperclass
abstract class DatedRow extends ImportedRow {

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    protected DatedRow() {
    }

    DatedRow(LegalRowId id, String code, Validity validity, boolean sample) {
        super(id, code);
        this.validFrom = validity.from();
        this.validTo = validity.to();
        this.sample = sample;
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }

    boolean isSample() {
        return sample;
    }
}
