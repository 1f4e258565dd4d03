package jp.musubi.identity.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.kernel.security.Roles;

/** Says of a stay whether it goes on. One for the node: the database is asked again after two seconds, whatever other nodes did. */
public class StayDesk {

    static final Duration FRESH = Duration.ofSeconds(2);

    /** More than all staff of a large city; past it the memory begins anew. */
    private static final int MOST = 20_000;

    private final StaffAccounts accounts;
    private final EmployerDuties duties;
    private final EmergencyUses emergencies;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** For the proxy only. */
    protected StayDesk() {
        this(null, null, null, null);
    }

    public StayDesk(StaffAccounts accounts, EmployerDuties duties, EmergencyUses emergencies, Clock clock) {
        this.accounts = accounts;
        this.duties = duties;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    public Optional<SignedIn> present(String stay) {
        Instant now = clock.instant();
        Seen last = seen.get(stay);
        if (last == null || !now.isBefore(last.at().plus(FRESH)) || now.isBefore(last.at())) {
            last = new Seen(StaffStay.parse(stay).flatMap(this::read), now);
            remember(stay, last);
        }
        return last.person();
    }

    private Optional<SignedIn> read(StaffStay stay) {
        return accounts.find(stay.account()).filter(account -> account.stays(stay)).map(account -> account.person(duties)).map(person -> inEmergency(person, stay));
    }

    private SignedIn inEmergency(SignedIn person, StaffStay stay) {
        Set<String> roles = new TreeSet<>(person.roles());
        if (roles.contains(Roles.STAFF)) {
            roles.addAll(emergencies.rolesOf(stay.account()));
        }
        return new SignedIn(person.caller(), roles, person.displayName(), person.departmentName());
    }

    private void remember(String stay, Seen last) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(stay, last);
    }

    private record Seen(Optional<SignedIn> person, Instant at) {
    }
}
