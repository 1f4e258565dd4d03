package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.musubi.identity.domain.passkey.PasskeyBinding;
import jp.musubi.identity.domain.passkey.PasskeyChallengeStore;

/** Table {@code passkey_challenge}: one conditional update decides between two answers, on whichever nodes they come in. */
@Stateless
@PermitAll
public class JpaPasskeyChallengeStore implements PasskeyChallengeStore {

    /** So that a late answer still hears why it is refused. */
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String THIS = " where challenge_hash = :hash and purpose = :purpose and origin = :origin and session_hash = :session and sign_in_name = :account";

    private final EntityManager entities;
    private final Clock clock;

    protected JpaPasskeyChallengeStore() {
        this(null, null);
    }

    @Inject
    public JpaPasskeyChallengeStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void add(String challengeHash, PasskeyBinding binding, Instant issuedAt, Instant expiresAt) {
        bound("""
                insert into identity.passkey_challenge (challenge_hash, purpose, origin, session_hash, sign_in_name, issued_at, expires_at)
                values (:hash, :purpose, :origin, :session, :account, :issued, :expires)""", challengeHash, binding)
                .setParameter("issued", issuedAt).setParameter("expires", expiresAt).executeUpdate();
    }

    @Override
    public Use use(String challengeHash, PasskeyBinding binding, Instant now) {
        int used = bound("update identity.passkey_challenge set used_at = :now" + THIS + " and used_at is null and expires_at > :now", challengeHash, binding)
                .setParameter("now", now).executeUpdate();
        if (used == 1) {
            return Use.USED_NOW;
        }
        List<?> before = bound("select case when used_at is null then 'no' else 'yes' end from identity.passkey_challenge" + THIS, challengeHash, binding).getResultList();
        if (before.isEmpty()) {
            return Use.UNKNOWN;
        }
        return before.get(0).equals("yes") ? Use.USED_BEFORE : Use.EXPIRED;
    }

    @Override
    public void forgetOld() {
        entities.createNativeQuery("delete from identity.passkey_challenge where expires_at < :before").setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }

    private Query bound(String sql, String challengeHash, PasskeyBinding binding) {
        return entities.createNativeQuery(sql).setParameter("hash", challengeHash).setParameter("purpose", binding.purpose().name())
                .setParameter("origin", binding.origin()).setParameter("session", binding.sessionHash()).setParameter("account", binding.account());
    }
}
