package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.time.HandClock;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the authority, and how its key comes from the operator's folder. */
class HttpRevocationWireTest {

    @TempDir
    private Path home;

    private HttpServer server;
    private CardAnchor anchor;
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve("authentication"));
        Files.write(home.resolve("authentication/first.cer"), authority());
        Files.writeString(home.resolve("authentication/notes.txt"), "nothing");
        settings.put("musubi.card.anchors", home.toString());
        anchor = new CardAnchorFiles(configuration(), Clock.systemUTC()).all().get(0);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        settings.put("musubi.card.patience", "PT0.5S");
        settings.put("musubi.card.authentication.ocsp.url", address("/ocsp/{key}"));
        settings.put("musubi.card.authentication.crl.url", address("/crl/{key}"));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void posts_to_the_address_of_the_authoritys_key() throws Exception {
        answer("/ocsp/" + anchor.keyId(), 200, "answer");

        assertThat(new HttpRevocationWire(configuration(), Clock.systemUTC()).ocsp(anchor, new byte[] {1})).asString(StandardCharsets.UTF_8).isEqualTo("answer");
    }

    @Test
    void fetches_the_list_of_the_authoritys_key() throws Exception {
        answer("/crl/" + anchor.keyId(), 200, "list");

        assertThat(new HttpRevocationWire(configuration(), Clock.systemUTC()).list(anchor)).asString(StandardCharsets.UTF_8).isEqualTo("list");
    }

    @Test
    void an_error_page_is_no_answer() {
        answer("/ocsp/" + anchor.keyId(), 503, "later");

        assertThat(trouble()).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void waits_for_no_responder_that_is_slow() {
        server.createContext("/ocsp/" + anchor.keyId(), exchange -> pause());

        assertThat(trouble()).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void waits_for_no_body_that_drips() {
        server.createContext("/ocsp/" + anchor.keyId(), exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            pause();
        });

        assertThat(trouble()).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void takes_no_answer_that_is_longer_than_any() {
        answer("/ocsp/" + anchor.keyId(), 200, "x".repeat(65_537));

        assertThat(trouble()).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void says_when_the_responder_is_down_or_nobody_configured_one() {
        server.stop(0);
        assertThat(trouble()).isEqualTo(Trouble.UNREACHABLE);

        settings.remove("musubi.card.authentication.ocsp.url");
        assertThat(trouble()).isEqualTo(Trouble.NOT_CONFIGURED);
    }

    @Test
    void leaves_a_responder_alone_that_did_not_answer_three_times_and_tries_with_one_question_later() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger status = new AtomicInteger(503);
        server.createContext("/ocsp/" + anchor.keyId(), exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        HandClock clock = new HandClock(Instant.parse("2026-11-23T00:00:00Z"));
        HttpRevocationWire wire = new HttpRevocationWire(configuration(), clock);
        for (int i = 0; i < 10; i++) {
            assertThat(trouble(wire)).isEqualTo(Trouble.UNREACHABLE);
        }
        assertThat(asked.get()).isEqualTo(Respite.TRIES);

        clock.forward(Respite.REST);
        assertThat(trouble(wire)).isEqualTo(Trouble.UNREACHABLE);
        assertThat(trouble(wire)).isEqualTo(Trouble.UNREACHABLE);
        assertThat(asked.get()).as("one tries for all").isEqualTo(Respite.TRIES + 1);

        status.set(200);
        clock.forward(Respite.REST);
        wire.ocsp(anchor, new byte[] {1});
        wire.ocsp(anchor, new byte[] {1});
        assertThat(asked.get()).as("up again").isEqualTo(Respite.TRIES + 3);
    }

    @Test
    void trusts_nobody_where_no_folder_is_set_and_leaves_out_what_is_no_authority() throws IOException {
        settings.remove("musubi.card.anchors");
        assertThat(new CardAnchorFiles(configuration(), Clock.systemUTC()).all()).isEmpty();

        settings.put("musubi.card.anchors", home.toString());
        assertThat(new CardAnchorFiles(configuration(), Clock.systemUTC()).all()).as("beside a file that is no certificate").hasSize(1)
                .allMatch(found -> found.kind() == CardKind.AUTHENTICATION);
    }

    @Test
    void takes_up_a_new_generation_of_the_authority_without_a_restart_and_drops_one_that_is_gone() throws Exception {
        HandClock clock = new HandClock(Instant.parse("2026-11-23T00:00:00Z"));
        CardAnchorFiles files = new CardAnchorFiles(configuration(), clock);
        assertThat(files.all()).hasSize(1);
        Files.write(home.resolve("authentication/second.cer"), authority());
        assertThat(files.all()).as("looked at a moment ago").hasSize(1);

        clock.forward(CardAnchorFiles.LOOK);
        assertThat(files.all()).hasSize(2).doesNotHaveDuplicates();

        Files.delete(home.resolve("authentication/first.cer"));
        clock.forward(CardAnchorFiles.LOOK);
        assertThat(files.all()).hasSize(1).extracting(CardAnchor::keyId).doesNotContain(anchor.keyId());
    }

    private Trouble trouble() {
        return trouble(new HttpRevocationWire(configuration(), Clock.systemUTC()));
    }

    private Trouble trouble(HttpRevocationWire wire) {
        return catchThrowableOfType(UnprovenAnswerException.class, () -> wire.ocsp(anchor, new byte[] {1})).trouble();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private NodeConfiguration configuration() {
        return new NodeConfiguration() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        };
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] authority() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        X500Name name = new X500Name("C=JP,O=JPKI,OU=test");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(Instant.EPOCH),
                Date.from(Instant.parse("2030-01-01T00:00:00Z")), name, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))).getEncoded();
    }
}
