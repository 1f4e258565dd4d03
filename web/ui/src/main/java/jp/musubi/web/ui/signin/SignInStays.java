package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffStays;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.web.ui.security.SignInZone;

/**
 * How long people stay signed in. Settings {@code musubi.signin.<zone>.idle} (30 minutes unless set) and
 * {@code musubi.signin.<zone>.longest} (10 hours), ISO 8601 durations.
 */
@ApplicationScoped
public class SignInStays {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final StaffStays door;
    private final NodeConfiguration configuration;
    private final SignInZone zones;
    private final Clock clock;

    protected SignInStays() {
        this(null, null, null, null);
    }

    @Inject
    public SignInStays(StaffStays door, NodeConfiguration configuration, SignInZone zones, Clock clock) {
        this.door = door;
        this.configuration = configuration;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Begins a session with an id that nobody knows yet.
     *
     * @param stay of a clerk of the built-in realm, else empty
     * @throws IllegalArgumentException when a limit is misspelt or out of bounds: nobody stays on a guess
     */
    void begin(HttpServletRequest request, SignedIn person, String stay) {
        Zone zone = zones.of(request.getServletContext());
        Duration longest = limit(zone, "longest", "PT10H", LONGEST);
        Duration idle = limit(zone, "idle", "PT30M", longest);
        Instant now = clock.instant();
        SignInSession.of(person, stay, now, now.plus(longest)).begin(request, idle);
    }

    /** Who the session is said to belong to; it was asked for at the beginning of the request. */
    Optional<SignInSession> known(HttpServletRequest request) {
        return SignInSession.of(request, clock.instant());
    }

    /** Who the request's session belongs to, with what he may do now. One that is over for any reason is ended here, on whichever node it is. */
    Optional<SignInSession> present(HttpServletRequest request) {
        Optional<SignInSession> session = known(request);
        if (session.isEmpty() || !session.get().isAsked()) {
            return session;
        }
        Optional<SignInSession> present = door.present(session.get().stay()).filter(session.get()::isOf).map(session.get()::with);
        if (present.isEmpty()) {
            SignInSession.end(request);
        }
        return present;
    }

    private Duration limit(Zone zone, String name, String usual, Duration most) {
        String key = "musubi.signin." + zone.key() + "." + name;
        Duration limit = Duration.parse(configuration.find(key).orElse(usual));
        if (limit.compareTo(Duration.ofMinutes(1)) < 0 || limit.compareTo(most) > 0) {
            throw new IllegalArgumentException(key + " is not between PT1M and " + most);
        }
        return limit;
    }
}
