package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * 符号の取得依頼. Up to 1,000 persons on their way through the three steps of an acquisition. A step is repeated under the
 * same message id until its answer is booked, so that a crash between any two loses no 符号.
 */
@Entity
@Table(schema = "linkage", name = "code_batch")
public class CodeBatch {

    static final int LARGEST = 1_000;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MOST_COLLECTIONS = 20;

    /** What has been done. */
    public enum Step {
        /** Persons are chosen. */
        OPENED,
        /** The hub has given 取得番号. */
        ISSUED,
        /** J-LIS has been told whom they stand for. */
        RESOLVED
    }

    @Id
    private UUID id;

    private String institution;

    @Enumerated(EnumType.STRING)
    private Step step;

    private int collections;

    @Column(name = "due_at")
    private Instant dueAt;

    protected CodeBatch() {
    }

    static CodeBatch open(UUID id, String institution, Instant now) {
        CodeBatch batch = new CodeBatch();
        batch.id = id;
        batch.institution = institution;
        batch.step = Step.OPENED;
        batch.claim(now);
        return batch;
    }

    /** Takes the batch for a while; it falls due again by itself. */
    void claim(Instant now) {
        dueAt = now.plus(LEASE);
    }

    void done(Step reached) {
        step = reached;
    }

    /** Some 符号 were not there yet: collect again, under a new message id, a little later. */
    void collectAgain(Instant now) {
        collections++;
        dueAt = now.plusSeconds(Math.min(60, 1L << Math.min(collections, 6)));
    }

    boolean isExhausted() {
        return collections >= MOST_COLLECTIONS;
    }

    /** Id of the message that does the next step; the same until its answer is booked. */
    String messageId() {
        return id + "-" + step.name().toLowerCase(Locale.ROOT) + "-" + collections;
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public Step step() {
        return step;
    }

    public int collections() {
        return collections;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
