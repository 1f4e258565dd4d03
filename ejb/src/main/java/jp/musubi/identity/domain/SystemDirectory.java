package jp.musubi.identity.domain;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/**
 * All registrations in memory. A timer refreshes them every second by reading one number, and the rows only when the
 * number moved. What was read longer ago than {@link #TRUSTED_FOR} is never used: so a revocation takes effect within
 * that time even when the timer stands still, and without the database everyone is refused instead of let in.
 */
public class SystemDirectory {

    static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final CallingSystemRepository systems;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(-1, Instant.EPOCH, Map.of());
    private Instant failedAt = Instant.EPOCH;

    protected SystemDirectory() {
        this(null, null);
    }

    public SystemDirectory(CallingSystemRepository systems, Clock clock) {
        this.systems = systems;
        this.clock = clock;
    }

    /** @throws BusinessException REGISTER_UNAVAILABLE when what is in memory is too old and cannot be renewed */
    public Optional<RegisteredSystem> find(String fingerprint) {
        Snapshot current = snapshot;
        if (!current.isTrustedAt(clock.instant())) {
            current = renewed();
        }
        return Optional.ofNullable(current.systems().get(fingerprint));
    }

    /**
     * Reads what changed.
     *
     * @throws BusinessException REGISTER_UNAVAILABLE
     */
    public synchronized void refresh() {
        Instant asOf = clock.instant();
        try {
            long revision = systems.revision();
            snapshot = new Snapshot(revision, asOf, revision == snapshot.revision() ? snapshot.systems() : read());
        } catch (PersistenceException e) {
            failedAt = asOf;
            throw new BusinessException(IdentityError.REGISTER_UNAVAILABLE, e);
        }
    }

    /** One thread renews and the others wait for it; after a failure nobody queues up behind a dead database. */
    private synchronized Snapshot renewed() {
        Instant now = clock.instant();
        if (!snapshot.isTrustedAt(now)) {
            if (now.isBefore(failedAt.plus(PAUSE_AFTER_FAILURE)) && !now.isBefore(failedAt)) {
                throw new BusinessException(IdentityError.REGISTER_UNAVAILABLE);
            }
            refresh();
        }
        return snapshot;
    }

    private Map<String, RegisteredSystem> read() {
        return systems.all().stream()
                .collect(Collectors.toUnmodifiableMap(CallingSystem::fingerprint, CallingSystem::registration));
    }

    private record Snapshot(long revision, Instant asOf, Map<String, RegisteredSystem> systems) {

        /** A clock that was set back makes the snapshot untrusted too. */
        boolean isTrustedAt(Instant now) {
            return !now.isBefore(asOf) && now.isBefore(asOf.plus(TRUSTED_FOR));
        }
    }
}
