package jp.musubi.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/** 接続システム. One client certificate of one system or party. It never changes hands, and a revocation is final. */
@Entity
@Table(schema = "identity", name = "calling_system")
public class CallingSystem {

    @Id
    private String fingerprint;

    private String institution;

    @Column(name = "system_id")
    private String systemId;

    @Enumerated(EnumType.STRING)
    private Caller.Kind kind;

    private String name;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected CallingSystem() {
    }

    public static CallingSystem register(RegistrationRow row, Instant now) {
        CallingSystem system = new CallingSystem();
        system.fingerprint = row.fingerprint();
        system.institution = row.institution();
        system.systemId = row.systemId();
        system.kind = row.kind();
        system.name = row.name();
        system.registeredAt = now;
        system.revokedAt = row.revoked() ? now : null;
        return system;
    }

    /**
     * Takes over what the operator's file says about this certificate.
     *
     * @return whether anything changed
     * @throws BusinessException REGISTRATION_MOVED, REVOCATION_IS_FINAL
     */
    public boolean accept(RegistrationRow row, Instant now) {
        if (!institution.equals(row.institution()) || !systemId.equals(row.systemId()) || kind != row.kind()) {
            throw new BusinessException(IdentityError.REGISTRATION_MOVED, row.line());
        }
        if (revokedAt != null && !row.revoked()) {
            throw new BusinessException(IdentityError.REVOCATION_IS_FINAL, row.line());
        }
        boolean changed = !name.equals(row.name()) || row.revoked() && revokedAt == null;
        name = row.name();
        if (row.revoked() && revokedAt == null) {
            revokedAt = now;
        }
        return changed;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public RegisteredSystem registration() {
        return new RegisteredSystem(new Caller(kind, institution, systemId, ""), revokedAt != null);
    }
}
