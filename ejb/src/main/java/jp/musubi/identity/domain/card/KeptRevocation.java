package jp.musubi.identity.domain.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** 失効情報の控え. An answer of the authority that the cluster remembers, under a keyed hash of the serial. */
@Entity
@Table(schema = "identity", name = "card_revocation")
public class KeptRevocation {

    @Id
    @Column(name = "serial_key")
    private String serialKey;

    @Enumerated(EnumType.STRING)
    private RevocationReason reason;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Enumerated(EnumType.STRING)
    private RevocationStatus.Source source;

    @Column(name = "this_update")
    private Instant thisUpdate;

    @Column(name = "next_update")
    private Instant nextUpdate;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "forget_at")
    private Instant forgetAt;

    protected KeptRevocation() {
    }

    public RevocationStatus status() {
        return new RevocationStatus(reason, revokedAt, source, thisUpdate, nextUpdate, checkedAt);
    }
}
