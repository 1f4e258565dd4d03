package jp.musubi.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.identity.boundary.BeginResidentStay;
import jp.musubi.identity.boundary.OwnStayRow;
import jp.musubi.identity.boundary.ResidentWay;

/** 住民のサインイン状態. From a resident's sign-in until he ends it, here or from another device, or its time is over. */
@Entity
@Table(schema = "identity", name = "resident_stay")
public class ResidentStay {

    /** How exactly it is kept when a stay was last used: a page costs no write. */
    static final Duration STEP = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ResidentWay way;

    @Column(updatable = false)
    private String device;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "idle_seconds", updatable = false)
    private int idleSeconds;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ResidentStay() {
    }

    static ResidentStay of(BeginResidentStay arrival, UUID id, Instant now) {
        ResidentStay stay = new ResidentStay();
        stay.id = id;
        stay.subject = arrival.person().caller().id();
        stay.way = arrival.way();
        stay.device = DeviceName.of(arrival.userAgent());
        stay.begunAt = now;
        stay.seenAt = now;
        stay.idleSeconds = arrival.idleSeconds();
        stay.endsAt = arrival.until();
        return stay;
    }

    boolean goesOn(Instant now) {
        return endedAt == null && !now.isAfter(endsAt);
    }

    /** Whether a browser may still come back to it; one that was closed without signing out is over after its idle time. */
    boolean isInUse(Instant now) {
        return goesOn(now) && !now.isAfter(seenAt.plusSeconds(idleSeconds).plus(STEP));
    }

    boolean isToBeSeen(Instant now) {
        return !now.isBefore(seenAt.plus(STEP));
    }

    public UUID id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public ResidentWay way() {
        return way;
    }

    public String device() {
        return device;
    }

    public Instant begunAt() {
        return begunAt;
    }

    OwnStayRow row() {
        return new OwnStayRow(id, way, device, begunAt, seenAt);
    }
}
