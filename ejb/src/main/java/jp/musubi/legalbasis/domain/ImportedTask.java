package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.musubi.legalbasis.boundary.LegalRows.Task;

/** 事務, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_task")
public class ImportedTask extends DatedRow {

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

    @Column(name = "source", nullable = false, length = 200)
    private String source;

    protected ImportedTask() {
    }

    public ImportedTask(String version, Task row) {
        super(new LegalRowId(version, row.code()), row.code(), row.validity(), row.sample());
        this.item = row.item();
        this.branch = row.branch();
        this.heading = row.heading();
        this.subject = row.subject();
        this.name = row.name();
        this.text = row.text();
        this.source = row.source();
    }

    public Task row() {
        return new Task(code(), item, branch, heading, subject, name, text, validity(), isSample(), source);
    }
}
