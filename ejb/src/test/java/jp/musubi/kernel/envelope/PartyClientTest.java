package jp.musubi.kernel.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.PartyKeysFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyClientTest {

    private static final String MUSUBI = "0220199201101700";

    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer peer;
    private PartyClient client;

    @BeforeEach
    void listen(@TempDir Path keys) throws IOException {
        client = new PartyClient(new PartyKeys(PartyKeysFixture.write(keys, MUSUBI)));
        peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peer.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status.get(), 0);
            exchange.getResponseBody().write("answer".getBytes(StandardCharsets.US_ASCII));
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
