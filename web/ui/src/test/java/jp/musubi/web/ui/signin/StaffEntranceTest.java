package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffCredentials;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.identity.boundary.StaffSignIn;
import jp.musubi.identity.boundary.StartedSignIn;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SignInZone;
import org.junit.jupiter.api.Test;

class StaffEntranceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final String COOKIE = "__Host-MUSUBI_SIGNIN_STAFF";
    private static final String MARK = "__Host-MUSUBI_BROWSER_STAFF";
    private static final SignedIn CLERK = new SignedIn(new Caller(Caller.Kind.STAFF, "0220199201101700", "clerk-1", "1010"),
            Set.of("STAFF"), "結 花子", "子育て支援課");

    private final HttpExchangeFixture http = new HttpExchangeFixture();
    private final DoorFake door = new DoorFake();
    private final StaffEntrance entrance = new StaffEntrance(door, new SignInForm(new SignInsFake(), new SignInZone()), new StaysFixture(NOW).stays(),
            new PasskeyWay(new NodeConfiguration()));

    @Test
    void asks_with_the_state_of_the_browsers_own_secret() throws IOException, ServletException {
        entrance.ask(http.request(), http.response());

        assertThat(http.forwardedTo).isEqualTo("/signin/staff-form.xhtml");
        assertThat(http.attributes).containsEntry("state", "state-of-fresh");
        assertThat(http.set.get(COOKIE).getValue()).startsWith("fresh.");
        assertThat(http.answered).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void lets_a_clerk_in_with_a_new_session_and_marks_the_browser() throws IOException, ServletException {
        http.request().getSession(true).setAttribute("planted", "x");
        fillIn("right");
        http.cookies.add(new Cookie(MARK, "earlier"));

        entrance.receive(http.request(), http.response());

        assertThat(http.answered).containsEntry("Location", "/linkage/inquiry-list.xhtml").containsEntry("Cache-Control", "no-store");
        assertThat(http.session).doesNotContainKey("planted");
        assertThat(SignInSession.of(http.request(), NOW)).get().extracting(SignInSession::callerName).isEqualTo(CLERK.caller().name());
        assertThat(http.set.get(COOKIE).getMaxAge()).isZero();
        Cookie mark = http.set.get(MARK);
        assertThat(mark.getValue()).isEqualTo("mark");
        assertThat(mark.getSecure() && mark.isHttpOnly()).isTrue();
        assertThat(mark.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(door.asked.origin().mark()).isEqualTo("earlier");
        assertThat(door.asked.origin().secret()).isEqualTo("kept");
    }

    @Test
    void shows_the_form_again_with_the_reason_and_keeps_nobody_signed_in() throws IOException, ServletException {
        fillIn("wrong");

        entrance.receive(http.request(), http.response());

        assertThat(http.status).isEqualTo(403);
        assertThat(http.forwardedTo).isEqualTo("/signin/staff-form.xhtml");
        assertThat(((Failure) http.attributes.get("formFailure")).code()).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED.code());
        assertThat(http.attributes).containsEntry("state", "state-of-kept");
        assertThat(http.session).isNull();
    }

    @Test
    void refuses_a_form_of_another_origin_before_it_is_read() throws IOException, ServletException {
        http.headers.put("Host", "localhost:9443");
        for (String foreign : new String[] {"https://localhost:8443", "https://evil.example", "null", "http://localhost:9443"}) {
            fillIn("right");
            http.headers.put("Origin", foreign);

            entrance.receive(http.request(), http.response());

            assertThat(http.status).as(foreign).isEqualTo(403);
            assertThat(door.asked).isNull();
        }
    }

    @Test
    void brings_the_second_tab_to_the_first_page_when_the_first_has_signed_in() throws IOException, ServletException {
        new StaysFixture(NOW).stays().begin(http.request(), CLERK, StaysFixture.STAY);
        fillIn("wrong");

        entrance.receive(http.request(), http.response());

        assertThat(http.answered).containsEntry("Location", "/");
        assertThat(door.asked).isNull();
    }

    @Test
    void asks_again_when_nothing_or_far_too_much_is_filled_in() throws IOException, ServletException {
        http.parameters.put("name", "x".repeat(100_000));

        entrance.receive(http.request(), http.response());

        assertThat(door.asked.name()).hasSize(300);
        assertThat(door.asked.password() + door.asked.code() + door.asked.origin().secret() + door.asked.origin().state()).isEmpty();
        assertThat(http.forwardedTo).isEqualTo("/signin/staff-form.xhtml");
    }

    private void fillIn(String password) {
        http.cookies.add(new Cookie(COOKIE, "kept." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString("/linkage/inquiry-list.xhtml".getBytes(StandardCharsets.UTF_8))));
        http.parameters.put("name", "clerk");
        http.parameters.put("password", password);
        http.parameters.put("code", "123456");
        http.parameters.put("state", "state-of-kept");
    }

    /** Knows one good password. */
    private static final class DoorFake extends StaffSignIn {

        private StaffCredentials asked;

        @Override
        public StaffEntry enter(StaffCredentials credentials) {
            asked = credentials;
            if (!credentials.password().equals("right")) {
                throw new BusinessException(IdentityError.STAFF_SIGN_IN_REFUSED);
            }
            return new StaffEntry(CLERK, StaysFixture.STAY, "mark");
        }
    }

    /** Joins what the browser kept. */
    private static final class SignInsFake extends SignIns {

        @Override
        public StartedSignIn start(Zone zone, String earlierSecret) {
            String secret = earlierSecret.isEmpty() ? "fresh" : earlierSecret;
            return new StartedSignIn("", secret, "state-of-" + secret);
        }
    }
}
