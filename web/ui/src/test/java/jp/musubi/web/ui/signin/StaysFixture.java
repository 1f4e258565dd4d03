package jp.musubi.web.ui.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.BeginResidentStay;
import jp.musubi.identity.boundary.ResidentStays;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffStays;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.web.ui.security.SignInZone;

/** Stays of clerks without a database: the test says whose goes on. */
final class StaysFixture extends StaffStays {

    static final String STAY = "clerk/0/0";

    final Map<String, String> settings = new HashMap<>();
    Optional<SignedIn> person = Optional.empty();
    final Residents residents = new Residents();
    int asked;
    Instant now;

    StaysFixture(Instant now) {
        this.now = now;
    }

    SignInStays stays() {
        return new SignInStays(this, residents, configuration(), new SignInZone(), new Kiosk(configuration()), Clock.fixed(now, ZoneOffset.UTC));
    }

    SignOutServlet signOut() {
        return new SignOutServlet(stays(), new SignInZone(), kiosk(), new SignIns() {
            @Override
            public Optional<String> signOutAt(Zone zone) {
                return Optional.ofNullable(settings.get("musubi.signin." + zone.key() + ".signout.url"));
            }
        });
    }

    Kiosk kiosk() {
        return new Kiosk(configuration());
    }

    private NodeConfiguration configuration() {
        return new NodeConfiguration() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        };
    }

    @Override
    public Optional<SignedIn> present(String stay) {
        asked++;
        return person.filter(known -> stay.equals(STAY));
    }

    /** Stays of residents that nobody has ended. */
    static final class Residents extends ResidentStays {

        final Map<UUID, BeginResidentStay> open = new HashMap<>();

        @Override
        public UUID begin(BeginResidentStay arrival) {
            UUID stay = UUID.randomUUID();
            open.put(stay, arrival);
            return stay;
        }

        @Override
        public boolean goesOn(String subject, UUID stay) {
            return open.containsKey(stay) && open.get(stay).person().caller().id().equals(subject);
        }

        @Override
        public void end(String subject, UUID stay) {
            open.remove(stay);
        }
    }
}
