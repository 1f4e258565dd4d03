package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 紐付けの点検. One day's run over one institution's persons: how far it is and what it found. The row is the checkpoint. */
@Entity
@Table(schema = "addressee", name = "link_reverification")
public class LinkReverification {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "run_on")
    private LocalDate runOn;

    @Column(name = "last_number")
    private String lastNumber;

    private long checked;

    private long found;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    protected LinkReverification() {
    }

    static LinkReverification begin(LocalDate day, Recording recording) {
        LinkReverification run = new LinkReverification();
        run.id = recording.newId();
        run.institution = recording.institution();
        run.runOn = day;
        run.lastNumber = "";
        run.startedAt = recording.at();
        return run;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    void checked(Person last, int persons, int doubts) {
        this.lastNumber = last.integratedNumber().value();
        this.checked += persons;
        this.found += doubts;
    }

    void finish(Instant at) {
        this.finishedAt = at;
    }

    public String lastNumber() {
        return lastNumber;
    }

    public long checked() {
        return checked;
    }

    public long found() {
        return found;
    }
}
