package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.BeginResidentStay;
import jp.musubi.identity.boundary.ResidentStays;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffStays;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.security.SignInZone;

/**
 * How long people stay signed in. Settings {@code musubi.signin.<zone>.idle} (30 minutes unless set) and
 * {@code musubi.signin.<zone>.longest} (10 hours), ISO 8601 durations; shorter at a {@link Kiosk}.
 */
@ApplicationScoped
public class SignInStays {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_OF_BROWSER = 1_000;

    private final StaffStays door;
    private final ResidentStays residents;
    private final NodeConfiguration configuration;
    private final SignInZone zones;
    private final Kiosk kiosk;
    private final Clock clock;

    protected SignInStays() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SignInStays(StaffStays door, ResidentStays residents, NodeConfiguration configuration, SignInZone zones, Kiosk kiosk, Clock clock) {
        this.door = door;
        this.residents = residents;
        this.configuration = configuration;
        this.zones = zones;
        this.kiosk = kiosk;
        this.clock = clock;
    }

    /**
     * Begins a session with an id that nobody knows yet.
     *
     * @param stay of a clerk of the built-in realm, else empty
     * @throws IllegalArgumentException when a limit is misspelt or out of bounds: nobody stays on a guess
     */
    void begin(HttpServletRequest request, SignedIn person, String stay) {
        Limits limits = limits(request);
        SignInSession.of(person, stay, limits.from(), limits.until()).begin(request, limits.idle());
    }

    /** Begins a session of somebody who came by a provider or a card; a resident's stands in his record before it begins. */
    void begin(HttpServletRequest request, SignedIn person, ResidentWay way) {
        leave(request);
        if (person.caller().kind() != Caller.Kind.RESIDENT) {
            begin(request, person, "");
            return;
        }
        Limits limits = limits(request);
        UUID stay = residents.begin(new BeginResidentStay(person, way, browser(request), limits.until(), (int) limits.idle().toSeconds()));
        SignInSession.of(person, "", limits.from(), limits.until()).begin(request, limits.idle());
        ResidentStayName.put(request, stay);
    }

    /** Signs out; a resident's record tells it. */
    void leave(HttpServletRequest request) {
        Optional<SignInSession> session = known(request);
        Optional<UUID> stay = ResidentStayName.of(request);
        if (session.isPresent() && stay.isPresent()) {
            residents.end(session.get().subject(), stay.get());
        }
        SignInSession.end(request);
    }

    /** Who the session is said to belong to; it was asked for at the beginning of the request. */
    Optional<SignInSession> known(HttpServletRequest request) {
        return SignInSession.of(request, clock.instant());
    }

    /** Who the request's session belongs to, with what he may do now. One that is over for any reason is ended here, on whichever node it is. */
    Optional<SignInSession> present(HttpServletRequest request) {
        Optional<SignInSession> session = known(request);
        if (session.isPresent() && isEndedElsewhere(request, session.get())) {
            SignInSession.end(request);
            return Optional.empty();
        }
        if (session.isEmpty() || !session.get().isAsked()) {
            return session;
        }
        Optional<SignInSession> present = door.present(session.get().stay()).filter(session.get()::isOf).map(session.get()::with);
        if (present.isEmpty()) {
            SignInSession.end(request);
        }
        return present;
    }

    /** The database is asked each time, so that a stay that was ended on another device is over at its next request, on whichever node. */
    private boolean isEndedElsewhere(HttpServletRequest request, SignInSession session) {
        return ResidentStayName.of(request).filter(stay -> !residents.goesOn(session.subject(), stay)).isPresent();
    }

    private static String browser(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return name.substring(0, Math.min(name.length(), MOST_OF_BROWSER));
    }

    private Limits limits(HttpServletRequest request) {
        Zone zone = zones.of(request.getServletContext());
        Duration set = limit(zone, "longest", "PT10H", LONGEST);
        Duration longest = kiosk.within(zone, set, Kiosk.LONGEST);
        Duration idle = kiosk.within(zone, limit(zone, "idle", "PT30M", set), Kiosk.IDLE);
        Instant now = clock.instant();
        return new Limits(now, idle, now.plus(longest));
    }

    private Duration limit(Zone zone, String name, String usual, Duration most) {
        String key = "musubi.signin." + zone.key() + "." + name;
        Duration limit = Duration.parse(configuration.find(key).orElse(usual));
        if (limit.compareTo(Duration.ofMinutes(1)) < 0 || limit.compareTo(most) > 0) {
            throw new IllegalArgumentException(key + " is not between PT1M and " + most);
        }
        return limit;
    }

    private record Limits(Instant from, Duration idle, Instant until) {
    }
}
