package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.SerialLinkage.Linked;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the service that links serials. */
class HttpSerialLinkageTest {

    private static final BigInteger SERIAL = BigInteger.valueOf(0xabc);

    private final Map<String, String> settings = new HashMap<>();
    private HttpServer server;
    private String heard;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        settings.put("musubi.card.patience", "PT0.5S");
        settings.put("musubi.card.linkage.url", "http://localhost:" + server.getAddress().getPort() + "/linkage");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void asks_by_kind_and_serial_and_reads_both_answers() {
        answer(200, "{\"predecessor\":\"abb\",\"subject\":\"opaque\"}");

        assertThat(linkage().ask(SERIAL)).isEqualTo(new Linked(Optional.of(BigInteger.valueOf(0xabb)), Optional.of("opaque")));
        assertThat(heard).isEqualTo("{\"kind\":\"AUTHENTICATION\",\"serial\":\"abc\"}");
    }

    @Test
    void nothing_known_is_an_answer() {
        answer(200, "{}");

        assertThat(linkage().ask(SERIAL)).isEqualTo(new Linked(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"subject\":1}", "{\"subject\":\"a|b\"}", "{\"subject\":\"\"}", "{\"predecessor\":\"-1\"}", "{\"predecessor\":\"xyz\"}"})
    void what_has_another_form_is_no_answer(String body) {
        answer(200, body);

        assertUnavailable();
    }

    @Test
    void an_error_silence_and_no_address_are_no_answer() {
        answer(500, "{\"subject\":\"opaque\"}");
        assertUnavailable();
        server.stop(0);
        assertUnavailable();
        settings.remove("musubi.card.linkage.url");
        assertUnavailable();
    }

    @Test
    void takes_no_answer_that_is_longer_than_any() {
        answer(200, "{\"subject\":\"opaque\"" + " ".repeat(5_000) + "}");

        assertUnavailable();
    }

    private void assertUnavailable() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> linkage().ask(SERIAL)).errorCode()).isEqualTo(IdentityError.CARD_LINKAGE_UNAVAILABLE);
    }

    private HttpSerialLinkage linkage() {
        return new HttpSerialLinkage(new NodeConfiguration() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        });
    }

    private void answer(int status, String body) {
        server.createContext("/linkage", exchange -> {
            heard = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
