package jp.musubi.identity.adapter;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Leaves an address alone for half a minute that did not answer three times in a row, so that nobody waits for it who could go on without; then one
 * question tries for all.
 */
final class Respite {

    static final int TRIES = 3;
    static final Duration REST = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(Respite.class.getName());

    private final Map<URI, Trouble> troubles = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Trouble(int times, Instant asksAgain) {
    }

    Respite(Clock clock) {
        this.clock = clock;
    }

    /** Whether it may be asked now. */
    boolean isOver(URI address) {
        Instant now = clock.instant();
        Trouble known = troubles.get(address);
        return known == null || known.times() < TRIES
                || !now.isBefore(known.asksAgain()) && troubles.replace(address, known, new Trouble(known.times(), now.plus(REST)));
    }

    void answered(URI address) {
        troubles.remove(address);
    }

    void failed(URI address) {
        Trouble now = troubles.merge(address, new Trouble(1, Instant.MIN), (known, one) -> new Trouble(known.times() + 1, clock.instant().plus(REST)));
        if (now.times() == TRIES) {
            LOG.log(Level.WARNING, "{0} did not answer {1} times in a row and is asked again in {2} s", new Object[] {address, TRIES, REST.toSeconds()});
        }
    }
}
