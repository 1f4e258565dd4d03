package jp.musubi.standin.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever tries codes: five wrong ones at once, then one every half minute. Counted per account and per
 * place it is tried from (a browser that has signed in to the account before is a place of its own), so that trying a
 * neighbour's account never locks the neighbour out.
 */
@ApplicationScoped
public class CodeThrottle {

    static final int AT_ONCE = 5;
    static final Duration THEN_EVERY = Duration.ofSeconds(30);

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Instant> freeAgain = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    public CodeThrottle() {
        this(Clock.systemUTC());
    }

    CodeThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Takes one try away; {@link #forgive} gives it back when the code was right. */
    synchronized boolean mayTry(String place) {
        Instant now = clock.instant();
        Instant free = freeAgain.getOrDefault(place, Instant.MIN);
        Instant next = (free.isBefore(now) ? now : free).plus(THEN_EVERY);
        if (next.isAfter(now.plus(THEN_EVERY.multipliedBy(AT_ONCE)))) {
            return false;
        }
        freeAgain.put(place, next);
        return true;
    }

    synchronized void forgive(String place) {
        freeAgain.remove(place);
    }
}
