package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;

/** 保管庫の参照記録. Who looked into the number vault, for which task. Never changed. */
@Entity
@Table(schema = "addressee", name = "number_look")
public class NumberLook {

    @Id
    private UUID id;

    private String institution;

    @Enumerated(EnumType.STRING)
    private Task task;

    @Enumerated(EnumType.STRING)
    private NumberKind kind;

    @Column(name = "person_id")
    private UUID personId;

    private int numbers;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "looked_by")
    private String lookedBy;

    @Column(name = "stated_task")
    private String statedTask;

    @Enumerated(EnumType.STRING)
    @Column(name = "stated_ground")
    private LookGround statedGround;

    protected NumberLook() {
    }

    /** What the vault is looked into for; the table {@code number_look_task} names the law of each. */
    public enum Task {
        /** Opens a 住民票コード. */
        CODE_ACQUISITION,
        /** Compares keyed hashes, opens nothing. */
        REGISTRATION,
        /** Compares keyed hashes, opens nothing. */
        NUMBER_CHANGE,
        /** Opens and seals again, shows nothing to anybody. */
        RESEALING,
        /** Compares keyed hashes, opens nothing; a clerk's, for what he said. */
        PERSON_SEARCH
    }

    /**
     * Who looks.
     *
     * @param id of this look
     */
    record Origin(UUID id, String institution, Task task, Instant at, String by) {
    }

    /** @param personId the person whose number was opened; null where many were compared or sealed again at once */
    static NumberLook of(Origin origin, NumberKind kind, UUID personId, int numbers) {
        NumberLook look = new NumberLook();
        look.id = origin.id();
        look.institution = origin.institution();
        look.task = origin.task();
        look.kind = kind;
        look.personId = personId;
        look.numbers = numbers;
        look.lookedAt = origin.at();
        look.lookedBy = origin.by();
        return look;
    }

    NumberLook statedFor(LookPurpose purpose) {
        this.statedTask = purpose.task();
        this.statedGround = purpose.ground();
        return this;
    }

    public Task task() {
        return task;
    }

    public NumberKind kind() {
        return kind;
    }

    public UUID personId() {
        return personId;
    }

    public int numbers() {
        return numbers;
    }

    public String lookedBy() {
        return lookedBy;
    }
}
