package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 支援措置. Keeps a victim's whereabouts from being shown or answered. Granted for a year and renewed on request; when the
 * term runs out unnoticed the protection goes on until somebody ends it, because a silent lapse may cost a life.
 */
@Entity
@Table(schema = "addressee", name = "support_measure")
public class SupportMeasure {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "term_ends_on")
    private LocalDate termEndsOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Version
    private int version;

    protected SupportMeasure() {
    }

    static SupportMeasure grant(UUID id, UUID personId, LocalDate from, LocalDate until, Recording recording) {
        SupportMeasure measure = new SupportMeasure();
        measure.id = id;
        measure.institution = recording.institution();
        measure.personId = personId;
        measure.startsOn = from;
        measure.setTerm(until, recording);
        return measure;
    }

    /** The same protection for another person. */
    SupportMeasure alsoFor(UUID other, Recording recording) {
        return grant(recording.newId(), other, startsOn, termEndsOn, recording);
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate termEndsOn() {
        return termEndsOn;
    }

    public int version() {
        return version;
    }

    boolean runsUntil(LocalDate until) {
        return termEndsOn.equals(until);
    }

    /** The term ran out and nobody has decided: it goes on protecting. */
    boolean isOverdue(LocalDate on) {
        return isOpen() && termEndsOn.isBefore(on);
    }

    boolean isOpen() {
        return endedOn == null;
    }

    /**
     * The start was told too late: an error the other way round would leave somebody unprotected, so a later one is not taken.
     *
     * @return whether it began earlier than was known
     */
    boolean beganOn(LocalDate from, Recording recording) {
        if (!from.isBefore(startsOn)) {
            return false;
        }
        startsOn = from;
        setTerm(termEndsOn, recording);
        return true;
    }

    /** A new term, said by someone who decided it. */
    void renew(LocalDate until, Recording recording) {
        setTerm(until, recording);
    }

    /** Ended by a decision, which names the protection's last day. */
    void end(LocalDate lastDay, Recording recording) {
        setTerm(lastDay, recording);
        this.endedOn = lastDay;
    }

    public boolean protects(LocalDate on) {
        return !on.isBefore(startsOn) && (endedOn == null || !on.isAfter(endedOn));
    }

    private void setTerm(LocalDate until, Recording recording) {
        this.termEndsOn = until;
        this.recordedAt = recording.at();
        this.recordedBy = recording.by();
    }

    public UUID personId() {
        return personId;
    }

    /** When somebody last decided about it. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
