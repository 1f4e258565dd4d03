package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.PasskeyAssertion;
import jp.musubi.identity.boundary.PasskeyDemand;
import jp.musubi.identity.boundary.PasskeyQuestion;
import jp.musubi.identity.boundary.PasskeySignIn;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.identity.boundary.StartedSignIn;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SignInZone;
import org.junit.jupiter.api.Test;

class PasskeyEntranceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final String COOKIE = "__Host-MUSUBI_SIGNIN_STAFF";
    private static final List<String> FIELDS = List.of("challenge", "credential", "clientData", "authenticatorData", "signature", "userHandle");
    private static final SignedIn CLERK = new SignedIn(new Caller(Caller.Kind.STAFF, "0220199201101700", "clerk-1", "1010"), Set.of("STAFF"), "結 花子", "子育て支援課");

    private final HttpExchangeFixture http = new HttpExchangeFixture();
    private final DoorFake door = new DoorFake();
    private final NodeConfiguration configuration = new NodeConfiguration() {
        @Override
        public Optional<String> find(String key) {
            return key.endsWith("passkey.origins") ? Optional.of("https://staff.example:9443") : Optional.empty();
        }
    };
    private final PasskeyEntrance entrance = new PasskeyEntrance(door, new SignInForm(new SignInsFake(), new SignInZone()), new StaysFixture(NOW).stays(),
            new SignInZone(), new PasskeyWay(configuration), new ChallengePace(Clock.systemUTC()));

    PasskeyEntranceTest() {
        http.headers.put("Host", "Staff.example:9443");
        http.headers.put("Origin", "https://Staff.example:9443");
        http.cookies.add(new Cookie(COOKIE, "kept-kept-kept-kept-kept." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString("/linkage/inquiry-list.xhtml".getBytes(StandardCharsets.UTF_8))));
        FIELDS.forEach(field -> http.parameters.put(field, Base64.getUrlEncoder().withoutPadding().encodeToString(field.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void gives_the_script_a_challenge_that_is_bound_to_the_pages_origin_and_the_browsers_secret() throws IOException {
        entrance.challenge(http.request(), http.response());

        assertThat(http.body.toString()).contains("challenge=AAAA", "rp=staff.example");
        assertThat(door.question).isEqualTo(new PasskeyQuestion("https://staff.example:9443", "kept-kept-kept-kept-kept"));
        assertThat(http.answered).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void lets_a_clerk_in_with_a_new_session_and_back_to_the_page_he_wanted() throws IOException, ServletException {
        http.request().getSession(true).setAttribute("planted", "x");

        entrance.receive(http.request(), http.response());

        assertThat(http.answered).containsEntry("Location", "/linkage/inquiry-list.xhtml").containsEntry("Cache-Control", "no-store");
        assertThat(http.session).doesNotContainKey("planted");
        assertThat(SignInSession.of(http.request(), NOW)).get().extracting(SignInSession::callerName).isEqualTo(CLERK.caller().name());
        assertThat(http.set.get("__Host-MUSUBI_BROWSER_STAFF").getValue()).isEqualTo("mark");
        assertThat(new String(door.answer.clientData(), StandardCharsets.UTF_8)).isEqualTo("clientData");
    }

    @Test
    void shows_the_form_again_with_the_reason() throws IOException, ServletException {
        door.refusal = IdentityError.PASSKEY_REFUSED;

        refused(IdentityError.PASSKEY_REFUSED);
    }

    @Test
    void reads_no_answer_that_is_missing_too_long_or_not_base64() throws IOException, ServletException {
        for (String nonsense : new String[] {null, "*", "A", "x".repeat(8_193)}) {
            http.parameters.put("signature", nonsense);
            refused(IdentityError.SIGN_IN_MALFORMED);
        }
    }

    @Test
    void refuses_who_has_begun_nothing() throws IOException, ServletException {
        http.cookies.clear();

        refused(IdentityError.SIGN_IN_NOT_STARTED_HERE);
    }

    @Test
    void refuses_another_origin_before_anything_is_read() throws IOException, ServletException {
        http.headers.put("Origin", "https://evil.example");

        entrance.challenge(http.request(), http.response());
        assertThat(http.status).isEqualTo(403);
        entrance.receive(http.request(), http.response());
        assertThat(http.status).isEqualTo(403);
        assertThat(door.question).isNull();
    }

    private void refused(IdentityError error) throws IOException, ServletException {
        entrance.receive(http.request(), http.response());

        assertThat(((Failure) http.attributes.get("formFailure")).code()).isEqualTo(error.code());
        assertThat(http.attributes).containsEntry("passkeyOffered", true);
        assertThat(http.forwardedTo).isEqualTo("/signin/staff-form.xhtml");
        assertThat(http.session).isNull();
    }

    /** Takes everybody in unless told otherwise. */
    private static final class DoorFake extends PasskeySignIn {

        private IdentityError refusal;
        private PasskeyQuestion question;
        private PasskeyAssertion answer;

        @Override
        public PasskeyDemand start(PasskeyQuestion asked) {
            question = asked;
            return new PasskeyDemand(new byte[32], "staff.example");
        }

        @Override
        public StaffEntry enter(PasskeyQuestion asked, PasskeyAssertion assertion) {
            question = asked;
            answer = assertion;
            if (refusal != null) {
                throw new BusinessException(refusal);
            }
            return new StaffEntry(CLERK, StaysFixture.STAY, "mark");
        }
    }

    /** Joins what the browser kept. */
    private static final class SignInsFake extends SignIns {

        @Override
        public StartedSignIn start(Zone zone, String earlierSecret) {
            return new StartedSignIn("", earlierSecret, "state");
        }
    }
}
