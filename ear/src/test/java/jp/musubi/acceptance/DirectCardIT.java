package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a card that the browser shows itself, in the handshake at the listener for cards. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectCardIT {

    private static final String DIRECT = "/signin/card/direct";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Demo demo;
    private final Chromium chromium;

    DirectCardIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    /** Today's keys, then the next card's. */
    @ParameterizedTest
    @ValueSource(strings = {"resident-answered", "resident-other"})
    void a_resident_whose_browser_reads_the_card_signs_in_without_a_program(String card) {
        Page page = chromium.with(FileCard.of(demo, card)).newPage();
        page.navigate(portal("/selfinfo/exchange-history.xhtml"));
        page.navigate(portal("/signin/card"));
        page.click("#direct button");

        assertThat(page.locator("h1")).not().hasText("マイナンバーカードでサインイン");
        if (page.url().endsWith("/signin/consent")) {
            page.click("#agree");
        }
        assertThat(page.locator("h1")).hasText("やりとり履歴");
        assertThat(page.url()).startsWith(portal("/"));
        page.click("form.sign-out button");
        assertThat(page.locator("h1")).hasText("サインアウトしました");
    }

    @Test
    void a_browser_that_shows_no_card_comes_back_and_is_told_what_to_do_once() {
        Page page = chromium.fresh().newPage();
        page.navigate(portal("/signin/card"));
        page.click("#direct button");

        assertThat(page.locator("#failure")).containsText("IDN-0535");
        Chromium.look(page, "resident-card-form-not-shown");
        page.reload();
        assertThat(page.locator("#failure")).hasCount(0);
    }

    @Test
    void a_revoked_card_is_refused_and_its_holder_is_told_what_to_do() {
        Page page = chromium.with(FileCard.of(demo, "resident-other-lost")).newPage();
        page.navigate(portal("/signin/card"));
        page.click("#direct button");

        assertThat(page.locator("#failure")).containsText("IDN-0522");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signin/card", "/signin/consent", "/public/about.xhtml", "/selfinfo/exchange-history.xhtml", "/signin/callback", "/nowhere"})
    void the_listener_for_cards_has_no_pages(String path) {
        assertThat(new Visitor(demo).get(demo.server().card(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_address_for_cards_is_at_no_other_listener() {
        for (URI elsewhere : new URI[] {demo.server().resident(DIRECT), demo.server().staff(DIRECT)}) {
            assertThat(SystemClient.nobody(demo.server()).post(elsewhere, FORM, form(portal(""))).statusCode()).as("%s", elsewhere).isIn(302, 303, 404);
        }
    }

    /** Whatever a certificate is worth: who did not begin in this browser, or comes from another site, begins nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://localhost.evil.example:443", "http://localhost:8443", "https://localhost:8443/x", "https://a@localhost:8443", ""})
    void nobody_is_sent_to_another_site(String portal) {
        assertThat(shown("resident-other", form(portal)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_card_alone_lets_nobody_in_who_did_not_begin_here() {
        HttpResponse<String> answer = shown("resident-other", form(portal("")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(portal("/signin/card"));
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1).first().asString().startsWith("__Host-MUSUBI_CARD_REFUSED=IDN-0202;");
    }

    @Test
    void a_form_of_another_site_is_refused() {
        FileCard card = FileCard.of(demo, "resident-other");
        HttpResponse<String> answer = SystemClient.card(demo.server(), card.authentication(), card.pin())
                .post(demo.server().card(DIRECT), FORM, form(portal("")), "Content-Type", FORM, "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** The signing key never signs in, nor does what another authority issued: a browser does not offer it, */
    @Test
    void other_certificates_are_not_asked_for() {
        FileCard card = FileCard.of(demo, "resident-other");
        for (SystemClient other : List.of(SystemClient.card(demo.server(), card.signature(), card.password()), demo.client("outsider"), demo.client("musubi-child"))) {
            assertThat(other.post(demo.server().card(DIRECT), FORM, form(portal(""))).headers().firstValue("Set-Cookie").orElse("")).contains("=IDN-0535;");
        }
    }

    /** and what is shown unasked ends the handshake. */
    @Test
    void other_certificates_end_in_the_handshake() throws Exception {
        FileCard card = FileCard.of(demo, "resident-other");
        Path systems = demo.server().demo();

        handshake(InsistentClient.tls(card.authentication(), card.pin()), "TLSv1.2");
        for (SSLContext other : List.of(InsistentClient.tls(card.signature(), card.password()), insistent(systems, "outsider"), insistent(systems, "musubi-child"))) {
            assertThatThrownBy(() -> handshake(other, "TLSv1.2")).isInstanceOf(IOException.class);
        }
    }

    private static SSLContext insistent(Path systems, String name) throws GeneralSecurityException, IOException {
        return InsistentClient.tls(systems.resolve(name + ".p12"), Files.readString(systems.resolve(name + ".password")).strip());
    }

    @Test
    void the_newer_protocol_that_a_card_cannot_sign_for_is_not_spoken() throws IOException {
        FileCard card = FileCard.of(demo, "resident-other");
        SSLContext browser = SystemClient.card(demo.server(), card.authentication(), card.pin()).tls();

        handshake(browser, "TLSv1.2");
        assertThatThrownBy(() -> handshake(browser, "TLSv1.3")).isInstanceOf(SSLException.class);
    }

    /** A refusal of the client's certificate arrives after the client's own end of the handshake: something has to be read. */
    private void handshake(SSLContext client, String protocol) throws IOException {
        URI there = demo.server().card("/");
        try (SSLSocket socket = (SSLSocket) client.getSocketFactory().createSocket(there.getHost(), there.getPort())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() < 0) {
                throw new IOException("nothing was answered");
            }
        }
    }

    private HttpResponse<String> shown(String card, String form) {
        FileCard file = FileCard.of(demo, card);
        return SystemClient.card(demo.server(), file.authentication(), file.pin()).post(demo.server().card(DIRECT), FORM, form);
    }

    private static String form(String portal) {
        return "state=none&portal=" + URLEncoder.encode(portal, StandardCharsets.UTF_8);
    }

    private String portal(String path) {
        return demo.server().resident(path).toString();
    }
}
