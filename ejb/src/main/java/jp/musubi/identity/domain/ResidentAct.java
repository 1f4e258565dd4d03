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
import jp.musubi.identity.boundary.OwnActRow;
import jp.musubi.identity.boundary.ResidentActKind;
import jp.musubi.identity.boundary.ResidentWay;

/** 操作の記録の一行. For the resident himself; it is deleted after a year. */
@Entity
@Table(schema = "identity", name = "resident_act")
public class ResidentAct {

    static final Duration KEPT = Duration.ofDays(365);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String subject;

    @Column(name = "acted_at", updatable = false)
    private Instant actedAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ResidentActKind act;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ResidentWay way;

    @Column(updatable = false)
    private String device;

    @Column(updatable = false)
    private String code;

    @Column(name = "forget_at", updatable = false)
    private Instant forgetAt;

    protected ResidentAct() {
    }

    /** @param code of a refusal, else empty */
    static ResidentAct of(String subject, ResidentActKind kind, String code, UUID id, Instant now) {
        ResidentAct act = new ResidentAct();
        act.id = id;
        act.subject = subject;
        act.actedAt = now;
        act.act = kind;
        act.device = "";
        act.code = code;
        act.forgetAt = now.plus(KEPT);
        return act;
    }

    /** What happened to a stay. */
    static ResidentAct of(ResidentStay stay, ResidentActKind kind, UUID id, Instant now) {
        ResidentAct act = of(stay.subject(), kind, "", id, now);
        act.way = stay.way();
        act.device = stay.device();
        return act;
    }

    OwnActRow row() {
        return new OwnActRow(actedAt, act, way, device, code);
    }
}
