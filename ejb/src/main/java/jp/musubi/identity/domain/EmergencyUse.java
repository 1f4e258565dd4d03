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
import jp.musubi.identity.boundary.EmergencyUseView;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.kernel.security.Roles;

/** 緊急時の一時権限の使用. Open until another person has reviewed it. */
@Entity
@Table(schema = "identity", name = "emergency_use")
public class EmergencyUse {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Column(updatable = false)
    private String account;

    @Column(name = "staff_id", updatable = false)
    private String staffId;

    @Column(name = "display_name", updatable = false)
    private String displayName;

    @Column(name = "department_name", updatable = false)
    private String departmentName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StaffAccount.Employer employer;

    @Column(updatable = false)
    private String role;

    @Column(updatable = false)
    private int minutes;

    @Column(updatable = false)
    private String reason;

    @Column(name = "taken_at", updatable = false)
    private Instant takenAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "open_for")
    private String openFor;

    @Column(name = "review_id")
    private UUID reviewId;

    protected EmergencyUse() {
    }

    static EmergencyUse of(String institution, StaffAccountState clerk, int minutes, String reason, UUID id, Instant now) {
        EmergencyUse use = new EmergencyUse();
        use.id = id;
        use.institution = institution;
        use.account = clerk.name();
        use.staffId = clerk.staffId();
        use.displayName = clerk.displayName();
        use.departmentName = clerk.departmentName();
        use.employer = StaffAccount.Employer.valueOf(clerk.employer());
        use.role = Roles.SUPERVISOR;
        use.minutes = minutes;
        use.reason = reason;
        use.takenAt = now;
        use.endsAt = now.plus(Duration.ofMinutes(minutes));
        use.openFor = use.account;
        return use;
    }

    void close() {
        openFor = null;
        reviewId = id;
    }

    boolean isOpen() {
        return openFor != null;
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }

    EmergencyUseView view(Instant now) {
        return new EmergencyUseView(id, staffId, displayName, departmentName, role, reason, takenAt, endsAt, hasEnded(now));
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public String staffId() {
        return staffId;
    }
}
