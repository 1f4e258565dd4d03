package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** 接続機関の接続用証明書. One TLS client certificate of one party. It never changes hands, and a revocation is final. */
@Entity(name = "NetworkPartyCertificate")
@Table(schema = "network", name = "party_certificate")
public class PartyCertificate {

    @Id
    private String fingerprint;

    @Column(updatable = false)
    private String party;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected PartyCertificate() {
    }

    public PartyCertificate(String fingerprint, String party, Instant registeredAt) {
        this.fingerprint = fingerprint;
        this.party = party;
        this.registeredAt = registeredAt;
    }

    public String party() {
        return party;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }
}
