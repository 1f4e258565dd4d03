package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever knocks at the helper's door, over the wire. */
class LoopbackGateTest {

    private static final String ORIGIN = "https://portal.example:8443";
    private static final String HASH = "ab".repeat(32);
    private static final String LOGIN = "purpose=LOGIN&sessionHash=" + HASH + "&documentHash=&challenge=" + "01".repeat(32) + "&pairing=271828&seconds=100";

    @TempDir
    private Path folder;

    private final HolderFixture holder = new HolderFixture();
    private Instant now = Instant.parse("2026-11-25T01:00:00Z");
    private FileCard card;
    private LoopbackGate gate;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        card = new FileCard(FileCardFixture.issue(folder));
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        gate = new LoopbackGate(ORIGIN, 0, new SigningDesk(card, holder, clock), clock);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void signs_for_the_portal_after_showing_the_tries_that_are_left() throws IOException {
        String answer = login().send();

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Access-control-allow-origin: " + ORIGIN, "certificate=", "signature=");
        assertThat(holder.triesShown).containsExactly(left(3));
        assertThat(holder.told).hasSize(1).allMatch(told -> told.contains(ORIGIN));
    }

    @Test
    void says_that_it_is_there_to_the_portal_alone() throws IOException {
        assertThat(login().to("GET", LoopbackGate.READY).body("").send()).startsWith("HTTP/1.1 200").endsWith("ready=yes");
        assertThat(login().to("GET", LoopbackGate.READY).with("Origin", "https://other.example").body("").send()).startsWith("HTTP/1.1 403");
    }

    @Test
    void a_browser_that_asks_first_is_told_what_the_portal_may_do() throws IOException {
        String answer = preflight(ORIGIN).send();

        assertThat(answer).startsWith("HTTP/1.1 204").contains("Access-control-allow-origin: " + ORIGIN, "Access-control-allow-methods: POST",
                "Access-control-allow-private-network: true");
    }

    @Test
    void a_browser_that_asks_first_for_another_page_is_told_nothing() throws IOException {
        assertThat(preflight("https://other.example").send()).startsWith("HTTP/1.1 403").doesNotContainIgnoringCase("access-control-allow");
        assertThat(preflight(ORIGIN).with("Access-Control-Request-Method", "PUT").send()).startsWith("HTTP/1.1 405");
        assertThat(preflight(ORIGIN).with("Access-Control-Request-Headers", "authorization").send()).startsWith("HTTP/1.1 405");
    }

    static Stream<Arguments> strangers() {
        return Stream.of(stranger("page of another origin", "Origin", "https://other.example", HelperError.WRONG_ORIGIN),
                stranger("no origin", "Origin", null, HelperError.WRONG_ORIGIN), stranger("page without an origin", "Origin", "null", HelperError.WRONG_ORIGIN),
                stranger("origin that begins alike", "Origin", ORIGIN + ".other.example", HelperError.WRONG_ORIGIN),
                stranger("origin of another port", "Origin", "https://portal.example", HelperError.WRONG_ORIGIN),
                stranger("origin without TLS", "Origin", "http://portal.example:8443", HelperError.WRONG_ORIGIN),
                stranger("two origins", "Origin", ORIGIN + "\r\nOrigin: https://other.example", HelperError.WRONG_ORIGIN),
                stranger("name that points here (DNS rebinding)", "Host", "other.example", HelperError.WRONG_HOST),
                stranger("portal's own name", "Host", "portal.example:8443", HelperError.WRONG_HOST),
                stranger("other port", "Host", "127.0.0.1:1", HelperError.WRONG_HOST),
                stranger("two hosts", "Host", "other.example\r\nHost: 127.0.0.1", HelperError.WRONG_HOST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void strangers_are_refused_and_get_no_permission(String name, String header, String value, HelperError expected) throws IOException, RefusedException {
        String answer = login().with(header, value).send();

        assertRefused(answer, expected);
        assertThat(answer).doesNotContainIgnoringCase("access-control-allow");
        assertThat(holder.triesShown).as("nobody was asked").isEmpty();
    }

    static Stream<Arguments> demands() {
        return Stream.of(demand("no form", "x", HelperError.MALFORMED), demand("nothing", "", HelperError.MALFORMED),
                demand("member missing", LOGIN.replace("&pairing=271828", ""), HelperError.MALFORMED),
                demand("member too many", LOGIN + "&origin=https://other.example", HelperError.MALFORMED),
                demand("member twice", LOGIN + "&purpose=SIGN", HelperError.MALFORMED), demand("half an escape", LOGIN + "%4", HelperError.MALFORMED),
                demand("unknown purpose", LOGIN.replace("LOGIN", "PAY"), HelperError.MALFORMED),
                demand("sign-in with a document", LOGIN.replace("documentHash=", "documentHash=" + HASH), HelperError.MALFORMED),
                demand("signature without a document", LOGIN.replace("LOGIN", "SIGN"), HelperError.MALFORMED),
                demand("short challenge", LOGIN.replace("01".repeat(32), "01".repeat(31)), HelperError.MALFORMED),
                demand("long challenge", LOGIN.replace("01".repeat(32), "01".repeat(33)), HelperError.MALFORMED),
                demand("capital hexadecimal", LOGIN.replace(HASH, HASH.toUpperCase(java.util.Locale.ROOT)), HelperError.MALFORMED),
                demand("five digits", LOGIN.replace("271828", "27182"), HelperError.MALFORMED),
                demand("no time left", LOGIN.replace("seconds=100", "seconds=0"), HelperError.CHALLENGE_STALE),
                demand("time that is over", LOGIN.replace("seconds=100", "seconds=-5"), HelperError.CHALLENGE_STALE),
                demand("longer than a challenge lives", LOGIN.replace("seconds=100", "seconds=121"), HelperError.CHALLENGE_STALE),
                demand("oversized body", LOGIN + "&x=" + "y".repeat(9 << 20), HelperError.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("demands")
    void demands_that_are_not_in_order_reach_nobody(String name, String body, HelperError expected) throws IOException, RefusedException {
        assertRefused(login().body(body).send(), expected);

        assertThat(holder.triesShown).as("nobody was asked").isEmpty();
    }

    @Test
    void other_ways_to_ask_are_refused() throws IOException, RefusedException {
        assertRefused(login().to("GET", LoopbackGate.SIGN).body("").send(), HelperError.WRONG_METHOD);
        assertRefused(login().to("POST", "/").send(), HelperError.UNKNOWN_ADDRESS);
        assertRefused(login().to("POST", LoopbackGate.SIGN + "?x=1").send(), HelperError.UNKNOWN_ADDRESS);
        assertRefused(login().with(LoopbackGate.HEADER, null).send(), HelperError.MALFORMED);
        assertRefused(login().with("Content-Type", "text/plain").send(), HelperError.MALFORMED);
        assertThat(holder.triesShown).isEmpty();
    }

    @Test
    void a_pairing_code_of_another_page_costs_no_try() throws IOException, RefusedException {
        holder.pairing = "314159";

        assertRefused(login().send(), HelperError.PAIRING_WRONG);
    }

    @Test
    void a_holder_who_does_not_want_to_costs_no_try() throws IOException, RefusedException {
        holder.willing = false;

        assertRefused(login().send(), HelperError.DECLINED);
    }

    @Test
    void what_cannot_be_a_pin_costs_no_try() throws IOException, RefusedException {
        holder.pin = "04261";

        assertRefused(login().send(), HelperError.PIN_FORM_WRONG);
    }

    @Test
    void full_width_digits_are_read() throws IOException {
        holder.pin = "\uFF10\uFF14\uFF12\uFF16";
        holder.pairing = "\uFF12\uFF17\uFF11\uFF18\uFF12\uFF18";

        assertThat(login().send()).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_wrong_pin_is_counted_told_and_locks() throws IOException {
        holder.pin = "9999";

        assertThat(login().send()).startsWith("HTTP/1.1 403").contains("code=" + HelperError.PIN_WRONG.code(), "triesLeft=2");
        assertThat(login().send()).contains("triesLeft=1");
        assertThat(login().send()).startsWith("HTTP/1.1 423").contains("code=" + HelperError.CARD_LOCKED.code());
        holder.pin = FileCardFixture.PIN;
        assertThat(login().send()).startsWith("HTTP/1.1 423");
        assertThat(holder.triesShown).as("shown before each question, and not asked when locked").containsExactly(left(3), left(2), left(1));
        assertThat(holder.told).hasSize(4).last().asString().contains(Texts.of(HelperError.CARD_LOCKED.code()));
    }

    @Test
    void a_challenge_that_ends_while_he_types_is_not_signed() throws IOException, RefusedException {
        holder.meanwhile = () -> now = now.plusSeconds(100);

        assertRefused(login().send(), HelperError.CHALLENGE_STALE);
    }

    @Test
    void the_same_challenge_is_signed_once() throws IOException, RefusedException {
        login().send();

        assertRefused(login().send(), HelperError.CHALLENGE_SIGNED_BEFORE);
    }

    @Test
    void a_second_page_has_to_wait() throws Exception {
        CountDownLatch typing = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        holder.meanwhile = () -> {
            typing.countDown();
            await(done);
        };
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> sent(login()));
        await(typing);

        String second = login().send();
        String ready = login().to("GET", LoopbackGate.READY).body("").send();
        done.countDown();

        assertThat(second).startsWith("HTTP/1.1 503").contains("code=" + HelperError.BUSY.code());
        assertThat(ready).startsWith("HTTP/1.1 200");
        assertThat(first.get()).startsWith("HTTP/1.1 200");
    }

    @Test
    void the_pin_is_wiped_after_every_answer() throws IOException {
        login().send();
        holder.pin = "9999";
        login().send();

        assertThat(holder.pins).isNotEmpty().allSatisfy(pin -> assertThat(pin).containsOnly('\0'));
    }

    private RawHttp login() {
        return new RawHttp(gate.port(), ORIGIN).body(LOGIN);
    }

    private RawHttp preflight(String origin) {
        return new RawHttp(gate.port(), origin).to("OPTIONS", LoopbackGate.SIGN).with(LoopbackGate.HEADER, null).with("Content-Type", null)
                .with("Access-Control-Request-Method", "POST").with("Access-Control-Request-Headers", "content-type,musubi-card-helper")
                .with("Access-Control-Request-Private-Network", "true");
    }

    /** With code and sentence, and without a try. */
    private void assertRefused(String answer, HelperError expected) throws RefusedException {
        assertThat(answer).startsWith("HTTP/1.1 " + expected.status()).contains("code=" + expected.code(), "text=").doesNotContain("signature=");
        assertThat(card.triesLeft(CardPin.AUTHENTICATION)).isEqualTo(left(3));
    }

    private static Tries left(int count) {
        return Tries.exactly(CardPin.AUTHENTICATION, count);
    }

    private static Arguments stranger(String name, String header, String value, HelperError expected) {
        return Arguments.of(name, header, value, expected);
    }

    private static Arguments demand(String name, String body, HelperError expected) {
        return Arguments.of(name, body, expected);
    }

    private static String sent(RawHttp request) {
        try {
            return request.send();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
