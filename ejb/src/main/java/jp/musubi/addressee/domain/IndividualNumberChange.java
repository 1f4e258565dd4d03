package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.NumberChangeGround;

/** 個人番号の変更. Why and by whom a person's number took the place of the one before. Never changed itself. */
@Entity
@Table(schema = "addressee", name = "individual_number_change")
public class IndividualNumberChange {

    @Id
    @Column(name = "individual_number_id")
    private UUID numberId;

    private String institution;

    @Enumerated(EnumType.STRING)
    private NumberChangeGround ground;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected IndividualNumberChange() {
    }

    static IndividualNumberChange of(SealedNumber successor, NumberChangeGround ground, Recording recording) {
        IndividualNumberChange change = new IndividualNumberChange();
        change.numberId = successor.id();
        change.institution = recording.institution();
        change.ground = ground;
        change.recordedAt = recording.at();
        change.recordedBy = recording.by();
        return change;
    }

    public UUID numberId() {
        return numberId;
    }

    public NumberChangeGround ground() {
        return ground;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
