package jp.musubi.selfinfo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** 符号 of a resident at the portal, under the sign-in's opaque subject; worth nothing at any other party. */
@Entity(name = "SelfInfoPortalCode")
@Table(schema = "selfinfo", name = "portal_code")
public class PortalCode {

    @Id
    private String subject;

    private String code;

    @Column(name = "acquired_at")
    private Instant acquiredAt;

    protected PortalCode() {
    }

    public String code() {
        return code;
    }
}
