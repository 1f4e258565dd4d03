package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * 符号の取得待ち. A person whose 符号 is wanted. Holds the 取得番号 between its issue and its use, and not a moment longer
 * (番号法 21条の2).
 */
@Entity
@Table(schema = "linkage", name = "code_request")
@IdClass(InstitutionCode.Key.class)
public class CodeRequest {

    public static final int AN_INQUIRY_WAITS = 0;
    public static final int NOBODY_WAITS = 1;
    /** After J-LIS knew nobody, ask again a day later: the residents' register may have caught up. */
    private static final Duration PAUSE = Duration.ofDays(1);

    @Id
    private String institution;

    @Id
    private String subject;

    private int urgency;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "batch_id")
    private UUID batch;

    @Column(name = "batch_position")
    private Integer position;

    @Column(name = "acquisition_number")
    private String acquisitionNumber;

    protected CodeRequest() {
    }

    CodeRequest(String institution, String subject, int urgency, Instant dueAt) {
        this.institution = institution;
        this.subject = subject;
        this.urgency = urgency;
        this.dueAt = dueAt;
    }

    void join(CodeBatch batch, int position) {
        this.batch = batch.id();
        this.position = position;
    }

    void issued(String number) {
        acquisitionNumber = number;
    }

    /** Nothing to be had now; the 取得番号 is forgotten. */
    void postpone(Instant now) {
        acquisitionNumber = null;
        batch = null;
        position = null;
        urgency = NOBODY_WAITS;
        dueAt = now.plus(PAUSE);
    }

    /** Asked again at once. */
    public void hurry(int urgencyNow, Instant now) {
        urgency = Math.min(urgency, urgencyNow);
        if (dueAt.isAfter(now)) {
            dueAt = now;
        }
    }

    public String institution() {
        return institution;
    }

    public String subject() {
        return subject;
    }

    public UUID batch() {
        return batch;
    }

    public Integer position() {
        return position;
    }

    public String acquisitionNumber() {
        return acquisitionNumber;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int urgency() {
        return urgency;
    }
}
