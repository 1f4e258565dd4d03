package jp.musubi.web.ui.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffStays;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.web.ui.security.SignInZone;

/** Stays of clerks without a database: the test says whose goes on. */
final class StaysFixture extends StaffStays {

    static final String STAY = "clerk/0/0";

    final Map<String, String> settings = new HashMap<>();
    Optional<SignedIn> person = Optional.empty();
    int asked;
    Instant now;

    StaysFixture(Instant now) {
        this.now = now;
    }

    SignInStays stays() {
        NodeConfiguration configuration = new NodeConfiguration() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        };
        return new SignInStays(this, configuration, new SignInZone(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Override
    public Optional<SignedIn> present(String stay) {
        asked++;
        return person.filter(known -> stay.equals(STAY));
    }
}
