package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.SignInResponse;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StartedSignIn;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SecurityHeaders;
import jp.musubi.web.ui.security.SignInZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final String COOKIE = "__Host-MUSUBI_SIGNIN_STAFF";
    private static final SignedIn CLERK = new SignedIn(new Caller(Caller.Kind.STAFF, "0220199201101700", "clerk-1", "1010"),
            Set.of("STAFF"), "結 花子", "子育て支援課");

    private final HttpExchangeFixture http = new HttpExchangeFixture();
    private final StaysFixture stays = new StaysFixture(NOW);
    private final SignInDeparture departure = new SignInDeparture(new SignInsFake(), new SignInZone(),
            new SecurityHeaders(new NodeConfiguration(), new SignInZone()), stays.kiosk());
    private final SignInArrival arrival = new SignInArrival(new SignInsFake(), new SignInZone(), stays.stays());

    @Test
    void sends_a_visitor_to_the_provider_and_keeps_his_way_back() throws IOException {
        http.query = "page=2";

        assertThat(departure.leave(http.request(), http.response())).isTrue();

        assertThat(http.status).isEqualTo(303);
        assertThat(http.answered.get("Location")).isEqualTo("https://provider.example/authorize?a=b&c=d");
        Cookie kept = http.set.get(COOKIE);
        assertThat(kept.getSecure() && kept.isHttpOnly()).isTrue();
        assertThat(kept.getPath()).isEqualTo("/");
        assertThat(kept.getDomain()).isNull();
        assertThat(kept.getMaxAge()).isEqualTo(600);
        assertThat(kept.getAttribute("SameSite")).isEqualTo("None");
        assertThat(kept.getValue()).isEqualTo("fresh." + base64("/linkage/inquiry-list.xhtml?page=2"));
    }

    @Test
    void sends_nobody_away_without_the_security_headers() throws IOException {
        departure.leave(http.request(), http.response());

        assertThat(http.answered).containsEntry("X-Frame-Options", "DENY").containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store").containsKeys("Content-Security-Policy", "Strict-Transport-Security", "Referrer-Policy");
    }

    @Test
    void joins_the_sign_in_of_another_tab() throws IOException {
        http.cookies.add(new Cookie(COOKIE, "other-tab." + base64("/")));

        departure.leave(http.request(), http.response());

        assertThat(http.set.get(COOKIE).getValue()).startsWith("other-tab.");
    }

    @Test
    void redirects_a_partial_request_of_faces_in_the_form_its_script_understands() throws IOException {
        http.headers.put("Faces-Request", "partial/ajax");
        http.headers.put("Sec-Fetch-Mode", "cors");
        http.query = "postback=1";

        departure.leave(http.request(), http.response());

        assertThat(http.body.toString()).contains("<redirect url=\"https://provider.example/authorize?a=b&amp;c=d\"/>");
        assertThat(http.set.get(COOKIE).getValue()).endsWith("." + base64("/linkage/inquiry-list.xhtml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-cors", "cors", "same-origin", "websocket"})
    void does_not_take_a_part_of_a_page_for_the_page_to_come_back_to(String mode) throws IOException {
        http.headers.put("Sec-Fetch-Mode", mode);

        assertThat(departure.leave(http.request(), http.response())).isFalse();
        assertThat(http.set).isEmpty();
    }

    @Test
    void has_a_filled_in_form_sent_where_it_is_shown_to_who_filled_it_in() throws IOException {
        http.method = "POST";

        assertThat(departure.leave(http.request(), http.response())).isTrue();

        assertThat(http.status).isEqualTo(307);
        assertThat(http.answered).containsEntry("Location", "/signin/interrupted?page=%2Flinkage%2Finquiry-list.xhtml");
        assertThat(http.set).as("no sign-in has begun").isEmpty();
    }

    @Test
    void shows_no_filled_in_form_at_a_public_terminal() throws IOException {
        http.method = "POST";
        http.zone = "resident";
        stays.settings.put("musubi.resident.kiosk", "on");

        departure.leave(http.request(), http.response());

        assertThat(http.answered).containsEntry("Location", "https://provider.example/authorize?a=b&c=d");
    }

    @Test
    void gives_an_interrupted_form_back_to_a_page_of_its_own_only() throws IOException, ServletException {
        http.headers.put("Host", "localhost:9443");
        http.headers.put("Origin", "https://evil.example");
        InterruptedFormServlet servlet = new InterruptedFormServlet();
        servlet.doPost(http.request(), http.response());
        assertThat(http.status).isEqualTo(403);
        assertThat(http.forwardedTo).isEmpty();

        http.headers.put("Origin", "https://localhost:9443");
        http.parameters.put("page", "https://evil.example/");
        http.parameters.put("form:reason:input", "<b>");
        servlet.doPost(http.request(), http.response());

        assertThat(http.forwardedTo).isEqualTo("/signin/interrupted.xhtml");
        assertThat(http.attributes).containsEntry("interruptedPage", "/")
                .containsEntry("interruptedFields", List.of(new InterruptedFormServlet.Field("form:reason:input", "<b>")));
    }

    @Test
    void tells_a_visitor_without_session_that_he_is_signed_out_when_he_signs_out() throws IOException {
        http.path = "/signout";

        departure.leave(http.request(), http.response());

        assertThat(http.answered.get("Location")).isEqualTo("/signin/signed-out.xhtml");
    }

    @Test
    void lets_a_verified_person_in_with_a_new_session() throws IOException, ServletException {
        http.request().getSession(true).setAttribute("planted", "x");
        int idBefore = http.sessionIds;
        comeBack("good", "good-state", "token");

        arrival.receive(http.request(), http.response());

        assertThat(http.status).isEqualTo(303);
        assertThat(http.answered.get("Location")).isEqualTo("/linkage/inquiry-list.xhtml");
        assertThat(http.set.get(COOKIE).getMaxAge()).isZero();
        assertThat(http.session).doesNotContainKey("planted");
        assertThat(http.sessionIds).isGreaterThan(idBefore + 1);
        assertThat(SignInSession.of(http.request(), NOW)).get().extracting(SignInSession::callerName)
                .isEqualTo(CLERK.caller().name());
    }

    @Test
    void checks_the_way_back_again_when_it_comes_out_of_the_cookie() throws IOException, ServletException {
        comeBack("good", "good-state", "token");
        http.cookies.set(0, new Cookie(COOKIE, "good." + base64("//evil.example")));

        arrival.receive(http.request(), http.response());

        assertThat(http.answered.get("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad.", "bad", "", "bad.%%%", "a.b.c"})
    void survives_a_broken_cookie(String value) throws IOException, ServletException {
        comeBack("bad", "state", "token");
        http.cookies.set(0, new Cookie(COOKIE, value));

        arrival.receive(http.request(), http.response());

        assertThat(failureCode()).isEqualTo(IdentityError.SIGN_IN_NOT_STARTED_HERE.code());
    }

    @Test
    void refuses_somebody_who_did_not_leave_from_here() throws IOException, ServletException {
        http.parameters.put("state", "good-state");
        http.parameters.put("id_token", "token");

        arrival.receive(http.request(), http.response());

        assertThat(failureCode()).isEqualTo(IdentityError.SIGN_IN_NOT_STARTED_HERE.code());
        assertThat(http.status).isEqualTo(403);
        assertThat(http.session).isNull();
    }

    @Test
    void ignores_the_cookie_of_the_other_zone() throws IOException, ServletException {
        comeBack("good", "good-state", "token");
        http.cookies.set(0, new Cookie("__Host-MUSUBI_SIGNIN_RESIDENT", "good." + base64("/")));

        arrival.receive(http.request(), http.response());

        assertThat(failureCode()).isEqualTo(IdentityError.SIGN_IN_NOT_STARTED_HERE.code());
    }

    @Test
    void shows_why_when_the_door_refuses_and_keeps_nobody_signed_in() throws IOException, ServletException {
        comeBack("replayed", "state", "token");

        arrival.receive(http.request(), http.response());

        assertThat(http.forwardedTo).isEqualTo("/signin/failed.xhtml");
        assertThat(failureCode()).isEqualTo(IdentityError.SIGN_IN_REPLAYED.code());
        assertThat(http.session).isNull();
    }

    @Test
    void shows_a_plain_page_when_the_person_gave_up_at_the_provider() throws IOException, ServletException {
        comeBack("good", "good-state", null);
        http.parameters.put("error", "access_denied<script>");

        arrival.receive(http.request(), http.response());

        assertThat(failureCode()).isEqualTo(IdentityError.SIGN_IN_DECLINED.code());
    }

    @Test
    void brings_the_second_tab_to_the_first_page_when_the_first_has_signed_in() throws IOException, ServletException {
        stays.stays().begin(http.request(), CLERK, "");

        arrival.receive(http.request(), http.response());

        assertThat(http.answered.get("Location")).isEqualTo("/");
        assertThat(http.forwardedTo).isEmpty();
    }

    @Test
    void signs_out_on_a_form_of_its_own_only() throws IOException {
        http.headers.put("Host", "localhost:9443");
        stays.stays().begin(http.request(), CLERK, "");

        for (String foreign : new String[] {"https://localhost:8443", "https://evil.example", "null", "http://localhost:9443"}) {
            http.headers.put("Origin", foreign);
            stays.signOut().doPost(http.request(), http.response());
            assertThat(http.status).isEqualTo(403);
            assertThat(http.session).isNotNull();
        }
        http.headers.put("Origin", "https://localhost:9443");
        stays.signOut().doPost(http.request(), http.response());

        assertThat(http.status).isEqualTo(303);
        assertThat(http.session).isNull();
    }

    @Test
    void signing_out_wipes_the_browser_at_public_terminals_of_residents_alone() throws IOException {
        stays.signOut().doPost(http.request(), http.response());
        assertThat(http.answered).doesNotContainKey("Clear-Site-Data");

        stays.settings.put("musubi.resident.kiosk", "on");
        stays.signOut().doPost(http.request(), http.response());
        assertThat(http.answered).as("clerks").doesNotContainKey("Clear-Site-Data");

        http.zone = "resident";
        stays.signOut().doPost(http.request(), http.response());
        assertThat(http.answered).containsEntry("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    private void comeBack(String secret, String state, String token) {
        http.cookies.add(new Cookie(COOKIE, secret + "." + base64("/linkage/inquiry-list.xhtml")));
        http.parameters.put("state", state);
        http.parameters.put("id_token", token);
    }

    private String failureCode() {
        return ((Failure) http.attributes.get("signInFailure")).code();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Knows one good answer. */
    private static final class SignInsFake extends SignIns {

        @Override
        public StartedSignIn start(Zone zone, String earlierSecret) {
            return new StartedSignIn("https://provider.example/authorize?a=b&c=d", earlierSecret.isEmpty() ? "fresh" : earlierSecret, "good-state");
        }

        @Override
        public SignedIn verify(SignInResponse response) {
            if (response.secret().equals("replayed")) {
                throw new BusinessException(IdentityError.SIGN_IN_REPLAYED);
            }
            if (!response.secret().equals("good") || !"good-state".equals(response.state()) || response.zone() != Zone.STAFF) {
                throw new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE);
            }
            return CLERK;
        }
    }
}
