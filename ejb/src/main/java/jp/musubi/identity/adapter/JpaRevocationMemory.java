package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.musubi.identity.domain.card.KeptRevocation;
import jp.musubi.identity.domain.card.RevocationMemory;
import jp.musubi.identity.domain.card.RevocationStatus;

/** Table {@code card_revocation}. */
@Stateless
@PermitAll
public class JpaRevocationMemory implements RevocationMemory {

    private final EntityManager entities;
    private final Clock clock;

    protected JpaRevocationMemory() {
        this(null, null);
    }

    @Inject
    public JpaRevocationMemory(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<RevocationStatus> find(String serialKey) {
        return Optional.ofNullable(entities.find(KeptRevocation.class, serialKey)).map(KeptRevocation::status);
    }

    @Override
    public void keep(String serialKey, RevocationStatus status, Instant forgetAt) {
        if (!renew(serialKey, status, forgetAt) && !begin(serialKey, status, forgetAt)) {
            renew(serialKey, status, forgetAt); // another node may have begun just now
        }
    }

    @Override
    public void forgetOld() {
        entities.createNativeQuery("delete from identity.card_revocation where forget_at < :now").setParameter("now", clock.instant()).executeUpdate();
    }

    private boolean renew(String serialKey, RevocationStatus status, Instant forgetAt) {
        return entities.createQuery("""
                update KeptRevocation kept set kept.reason = :reason, kept.revokedAt = :revokedAt, kept.source = :source, kept.thisUpdate = :thisUpdate,
                kept.nextUpdate = :nextUpdate, kept.checkedAt = :checkedAt, kept.forgetAt = :forgetAt
                where kept.serialKey = :serialKey and kept.reason is null and kept.checkedAt <= :checkedAt""")
                .setParameter("reason", status.reason()).setParameter("revokedAt", status.revokedAt()).setParameter("source", status.source())
                .setParameter("thisUpdate", status.thisUpdate()).setParameter("nextUpdate", status.nextUpdate())
                .setParameter("checkedAt", status.checkedAt()).setParameter("forgetAt", forgetAt).setParameter("serialKey", serialKey).executeUpdate() == 1;
    }

    private boolean begin(String serialKey, RevocationStatus status, Instant forgetAt) {
        return entities.createNativeQuery("""
                insert into identity.card_revocation (serial_key, reason, revoked_at, source, this_update, next_update, checked_at, forget_at)
                values (:serialKey, :reason, :revokedAt, :source, :thisUpdate, :nextUpdate, :checkedAt, :forgetAt) on conflict do nothing""")
                .setParameter("serialKey", serialKey).setParameter("reason", status.reason() == null ? null : status.reason().name())
                .setParameter("revokedAt", status.revokedAt()).setParameter("source", status.source().name())
                .setParameter("thisUpdate", status.thisUpdate()).setParameter("nextUpdate", status.nextUpdate())
                .setParameter("checkedAt", status.checkedAt()).setParameter("forgetAt", forgetAt).executeUpdate() == 1;
    }
}
