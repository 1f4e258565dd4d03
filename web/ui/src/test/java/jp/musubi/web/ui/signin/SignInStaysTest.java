package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.identity.boundary.BeginResidentStay;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.kernel.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInStaysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final SignedIn CLERK = clerk("1010", "STAFF", "SUPERVISOR");

    private static final SignedIn RESIDENT = new SignedIn(new Caller(Caller.Kind.RESIDENT, "", "somebody", ""), Set.of("RESIDENT"), "", "");

    private final HttpExchangeFixture http = new HttpExchangeFixture();
    private final StaysFixture fixture = new StaysFixture(NOW);

    @Test
    void ends_a_session_after_its_longest_time_however_busy_it_was() {
        begin("");

        fixture.now = NOW.plus(Duration.ofHours(10));
        assertThat(fixture.stays().present(http.request())).isPresent();
        fixture.now = fixture.now.plusSeconds(1);
        assertThat(fixture.stays().present(http.request())).isEmpty();
        assertThat(http.session).isNull();
    }

    @Test
    void takes_both_limits_from_the_settings_of_the_zone() {
        fixture.settings.put("musubi.signin.staff.longest", "PT8H");
        fixture.settings.put("musubi.signin.staff.idle", "PT15M");
        begin("");

        assertThat(http.idle).isEqualTo(900);
        assertThat(fixture.stays().known(http.request())).get().extracting(SignInSession::until).isEqualTo(NOW.plus(Duration.ofHours(8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "-PT1H", "PT24H1S", "10", "P1Y"})
    void lets_nobody_in_on_a_limit_that_makes_no_sense(String longest) {
        fixture.settings.put("musubi.signin.staff.longest", longest);

        assertThat(catchThrowable(() -> begin(""))).isInstanceOfAny(IllegalArgumentException.class, DateTimeParseException.class);
        assertThat(http.session).isNull();
    }

    @Test
    void refuses_to_wait_longer_than_a_stay_lasts() {
        fixture.settings.put("musubi.signin.staff.longest", "PT1H");
        fixture.settings.put("musubi.signin.staff.idle", "PT61M");

        assertThatIllegalArgumentException().isThrownBy(() -> begin(""));
    }

    @Test
    void asks_about_a_clerk_of_the_built_in_realm_with_each_request() {
        begin(StaysFixture.STAY);
        fixture.person = Optional.of(clerk("1010", "STAFF"));

        assertThat(fixture.stays().present(http.request())).get().extracting(SignInSession::groups).as("present roles").isEqualTo(new TreeSet<>(Set.of("STAFF")));
        fixture.person = Optional.empty();
        assertThat(fixture.stays().present(http.request())).isEmpty();
        assertThat(http.session).as("ended, not only hidden").isNull();
        assertThat(fixture.asked).isEqualTo(2);
    }

    @Test
    void ends_the_stay_of_a_clerk_who_was_moved_to_another_office() {
        begin(StaysFixture.STAY);
        fixture.person = Optional.of(clerk("1020", "STAFF"));

        assertThat(fixture.stays().present(http.request())).isEmpty();
        assertThat(http.session).isNull();
    }

    @Test
    void asks_nobody_about_a_person_whom_a_provider_brought() {
        begin("");

        assertThat(fixture.stays().present(http.request())).isPresent();
        assertThat(fixture.asked).isZero();
    }

    @Test
    void ends_a_session_that_was_begun_in_the_other_zone() {
        begin(StaysFixture.STAY);
        http.zone = "resident";

        assertThat(fixture.stays().present(http.request())).isEmpty();
        assertThat(http.session).isNull();
    }

    @Test
    void ends_the_session_of_a_resident_who_signed_out_of_it_on_another_device() {
        http.zone = "resident";
        fixture.stays().begin(http.request(), RESIDENT, ResidentWay.CARD);
        assertThat(fixture.stays().present(http.request())).isPresent();

        fixture.residents.open.clear();

        assertThat(fixture.stays().present(http.request())).isEmpty();
        assertThat(http.session).as("ended, not only hidden").isNull();
    }

    @Test
    void tells_the_residents_record_how_long_a_stay_may_last_and_what_the_browser_calls_itself() {
        http.zone = "resident";
        http.headers.put("User-Agent", "x".repeat(5_000));
        fixture.settings.put("musubi.signin.resident.idle", "PT15M");
        fixture.stays().begin(http.request(), RESIDENT, ResidentWay.CARD);

        assertThat(fixture.residents.open.values()).singleElement().satisfies(arrival -> {
            assertThat(arrival.idleSeconds()).isEqualTo(900);
            assertThat(arrival.until()).isEqualTo(NOW.plus(Duration.ofHours(10)));
            assertThat(arrival.userAgent()).hasSize(1_000);
        });
    }

    @Test
    void signing_out_and_signing_in_again_both_end_the_stay_before() {
        http.zone = "resident";
        fixture.stays().begin(http.request(), RESIDENT, ResidentWay.PROVIDER);
        fixture.stays().begin(http.request(), RESIDENT, ResidentWay.CARD);
        assertThat(fixture.residents.open.values()).extracting(BeginResidentStay::way).containsExactly(ResidentWay.CARD);

        fixture.stays().leave(http.request());

        assertThat(fixture.residents.open).isEmpty();
        assertThat(http.session).isNull();
    }

    @ParameterizedTest
    @CsvSource({"on, PT5M, PT30M", "On!, PT5M, PT30M", "off, PT30M, PT10H"})
    void a_public_terminal_waits_shorter(String word, Duration idle, Duration longest) {
        http.zone = "resident";
        fixture.settings.put("musubi.resident.kiosk", word);
        fixture.stays().begin(http.request(), RESIDENT, ResidentWay.CARD);

        assertThat(http.idle).isEqualTo(idle.toSeconds());
        assertThat(fixture.stays().known(http.request())).get().extracting(SignInSession::until).isEqualTo(NOW.plus(longest));
    }

    @Test
    void a_public_terminal_of_residents_changes_nothing_for_clerks() {
        fixture.settings.put("musubi.resident.kiosk", "on");
        begin("");

        assertThat(http.idle).isEqualTo(1_800);
    }

    @Test
    void a_session_that_an_older_node_began_goes_on_until_its_limits() {
        http.zone = "resident";
        fixture.stays().begin(http.request(), RESIDENT, "");

        assertThat(fixture.stays().present(http.request())).isPresent();
        assertThat(fixture.residents.open).isEmpty();
    }

    private void begin(String stay) {
        fixture.stays().begin(http.request(), CLERK, stay);
    }

    private static SignedIn clerk(String office, String... roles) {
        return new SignedIn(new Caller(Caller.Kind.STAFF, "0220199201101700", "clerk-1", office), Set.of(roles), "name", "office");
    }
}
