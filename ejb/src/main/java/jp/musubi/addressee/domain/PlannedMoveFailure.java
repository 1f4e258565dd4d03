package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 予定の反映の失敗. Why a plan whose day has come is still open: the last failure, and how often it failed. */
@Entity
@Table(schema = "addressee", name = "planned_move_failure")
public class PlannedMoveFailure {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Column(updatable = false)
    private String institution;

    private String code;

    @Column(name = "failed_at")
    private Instant failedAt;

    private int times;

    protected PlannedMoveFailure() {
    }

    PlannedMoveFailure(String institution, UUID planId) {
        this.institution = institution;
        this.planId = planId;
    }

    /** @param why public code of the error */
    void happened(String why, Instant at) {
        code = why;
        failedAt = at;
        times++;
    }
}
