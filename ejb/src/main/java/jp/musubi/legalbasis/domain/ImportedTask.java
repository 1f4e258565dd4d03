package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.LegalRows.Task;
import jp.musubi.legalbasis.boundary.Validity;

/** 事務, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_task")
public class ImportedTask {

    @EmbeddedId
    private LegalRowId id;

    @Column(name = "code", nullable = false, length = 16)
    private String code;

    @Column(name = "item", nullable = false)
    private int item;

    @Column(name = "branch", nullable = false)
    private int branch;

    @Column(name = "heading", nullable = false, length = 20)
    private String heading;

    @Column(name = "subject", nullable = false, length = 1000)
    private String subject;

    @Column(name = "name", nullable = false, length = 2000)
    private String name;

    @Column(name = "full_text", nullable = false, length = 2000)
    private String text;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    @Column(name = "source", nullable = false, length = 200)
    private String source;

    protected ImportedTask() {
    }

    public ImportedTask(String version, Task row) {
        this.id = new LegalRowId(version, row.code());
        this.code = row.code();
        this.item = row.item();
        this.branch = row.branch();
        this.heading = row.heading();
        this.subject = row.subject();
        this.name = row.name();
        this.text = row.text();
        this.validFrom = row.validity().from();
        this.validTo = row.validity().to();
        this.sample = row.sample();
        this.source = row.source();
    }

    public Task row() {
        return new Task(code, item, branch, heading, subject, name, text, new Validity(validFrom, validTo), sample, source);
    }
}
