package jp.musubi.kernel.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.PartyKeysFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyClientTest {

    private static final String MUSUBI = "0220199201101700";

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final AtomicInteger status = new AtomicInteger(200);
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();
    private volatile Body body = out -> out.write("answer".getBytes(StandardCharsets.US_ASCII));
    private HttpServer peer;
    private PartyKeys keys;
    private PartyClient client;

    @BeforeEach
    void listen(@TempDir Path directory) throws IOException {
        keys = new PartyKeys(PartyKeysFixture.write(directory, MUSUBI), Clock.systemUTC());
        client = new PartyClient(keys, PATIENCE);
        peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peer.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status.get(), 0);
            try {
                body.write(exchange.getResponseBody());
            } catch (IOException gone) {
                hungUp.complete(null);
            }
            exchange.close();
        });
        peer.start();
    }

    @AfterEach
    void fallSilent() {
        peer.stop(0);
    }

    @Test
    void brings_the_answer() {
        assertThat(post()).isEqualTo("answer");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void takes_a_peer_that_fails_for_one_to_ask_again_later(int failure) {
        status.set(failure);

        assertRefused(EnvelopeError.PARTY_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 403, 404, 409, 413, 499})
    void takes_every_other_status_for_a_refusal(int refusal) {
        status.set(refusal);

        assertRefused(EnvelopeError.PARTY_REFUSED);
    }

    @Test
    void takes_a_peer_that_is_gone_for_one_to_ask_again_later() {
        URI address = address();
        peer.stop(0);

        assertThatThrownBy(() -> client.post(MUSUBI, address, "jws")).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(EnvelopeError.PARTY_UNREACHABLE));
    }

    @Test
    @Timeout(20)
    void hangs_up_on_a_peer_whose_answer_takes_too_long() {
        body = out -> {
            out.write("ans".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            while (true) {
                pause();
                out.write(' ');
                out.flush();
            }
        };

        assertRefused(EnvelopeError.PARTY_UNREACHABLE);
        assertThat(hungUp).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    @Timeout(20)
    void hangs_up_on_a_peer_whose_answer_never_ends() {
        client = new PartyClient(keys, Duration.ofSeconds(15));
        byte[] much = new byte[1 << 20];
        AtomicInteger taken = new AtomicInteger();
        body = out -> {
            while (true) {
                out.write(much);
                taken.incrementAndGet();
            }
        };

        assertRefused(EnvelopeError.PARTY_UNREACHABLE);
        assertThat(hungUp).succeedsWithin(Duration.ofSeconds(10));
        assertThat(taken).as("megabytes, with what lies in the sockets").hasValueLessThan(32);
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    /** What the peer answers. */
    private interface Body {

        void write(OutputStream out) throws IOException;
    }

    private void assertRefused(EnvelopeError error) {
        assertThatThrownBy(this::post).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(error));
    }

    private String post() {
        return client.post(MUSUBI, address(), "jws");
    }

    private URI address() {
        return URI.create("http://localhost:" + peer.getAddress().getPort() + "/hub/v1/inquiries");
    }
}
