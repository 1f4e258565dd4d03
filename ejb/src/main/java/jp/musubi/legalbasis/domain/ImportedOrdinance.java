package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.LegalRows.Ordinance;
import jp.musubi.legalbasis.boundary.Validity;

/** 独自利用条例, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_ordinance")
public class ImportedOrdinance {

    @EmbeddedId
    private LegalRowId id;

    @Column(name = "code", nullable = false, length = 40)
    private String code;

    @Column(name = "institution_code", nullable = false, length = 16)
    private String institution;

    @Column(name = "title", nullable = false, length = 200)
    private String title;

    @Column(name = "task", nullable = false, length = 16)
    private String task;

    @Column(name = "similar_task", nullable = false, length = 16)
    private String similarTask;

    @Column(name = "notified_on")
    private LocalDate notifiedOn;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    protected ImportedOrdinance() {
    }

    public ImportedOrdinance(String version, Ordinance row) {
        this.id = new LegalRowId(version, row.id());
        this.code = row.id();
        this.institution = row.institution();
        this.title = row.title();
        this.task = row.task();
        this.similarTask = row.similarTask();
        this.notifiedOn = row.notifiedOn();
        this.validFrom = row.validity().from();
        this.validTo = row.validity().to();
        this.sample = row.sample();
    }

    public Ordinance row() {
        return new Ordinance(code, institution, title, task, similarTask, notifiedOn, new Validity(validFrom, validTo), sample);
    }
}
