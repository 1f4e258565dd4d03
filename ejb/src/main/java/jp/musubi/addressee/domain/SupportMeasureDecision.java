package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.boundary.MeasureDecision;

/** 支援措置の判断. Who gave a measure which term, and why. Never changed. */
@Entity
@Table(schema = "addressee", name = "support_measure_decision")
public class SupportMeasureDecision {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "measure_id")
    private UUID measureId;

    @Enumerated(EnumType.STRING)
    private MeasureDecision decision;

    @Column(name = "former_term_ends_on")
    private LocalDate formerTermEndsOn;

    @Column(name = "term_ends_on")
    private LocalDate termEndsOn;

    private String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String department;

    protected SupportMeasureDecision() {
    }

    /** As a business system told it; it keeps the reason itself. */
    static SupportMeasureDecision of(SupportMeasure measure, MeasureDecision decision, LocalDate formerTermEndsOn, Recording recording) {
        SupportMeasureDecision made = new SupportMeasureDecision();
        made.id = recording.newId();
        made.institution = recording.institution();
        made.measureId = measure.id();
        made.decision = decision;
        made.formerTermEndsOn = formerTermEndsOn;
        made.termEndsOn = measure.termEndsOn();
        made.decidedAt = recording.at();
        made.decidedBy = recording.by();
        return made;
    }

    SupportMeasureDecision because(String why, String office) {
        this.reason = why;
        this.department = office;
        return this;
    }

    public UUID measureId() {
        return measureId;
    }

    public MeasureDecision decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** Terms that are known by this decision. */
    Set<LocalDate> terms() {
        return formerTermEndsOn.equals(termEndsOn) ? Set.of(termEndsOn) : Set.of(formerTermEndsOn, termEndsOn);
    }
}
