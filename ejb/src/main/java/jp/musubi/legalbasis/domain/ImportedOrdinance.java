package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.LegalRows.Ordinance;

/** 独自利用条例, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_ordinance")
public class ImportedOrdinance extends DatedRow {

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

    protected ImportedOrdinance() {
    }

    public ImportedOrdinance(String version, Ordinance row) {
        super(new LegalRowId(version, row.id()), row.id(), row.validity(), row.sample());
        this.institution = row.institution();
        this.title = row.title();
        this.task = row.task();
        this.similarTask = row.similarTask();
        this.notifiedOn = row.notifiedOn();
    }

    public Ordinance row() {
        return new Ordinance(code(), institution, title, task, similarTask, notifiedOn, validity(), isSample());
    }
}
