package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.logging.Logger;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Town;
import jp.musubi.ws.hostile.HostileCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** More than a message may be, sent in pieces so that nobody knows before: refused with a code, and none of it stays in memory. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeMessagesIT {

    private static final Logger LOG = Logger.getLogger(LargeMessagesIT.class.getName());
    private static final long LENGTH = 50_000_000;
    private static final int ALLOWED_HEADER = 20_000;
    private static final int LARGE_HEADER = 100_000;

    private final Demo demo;
    private final SystemClient party;
    private long heapBefore;

    LargeMessagesIT(Demo demo) {
        this.demo = demo;
        this.party = SystemClient.party(demo.server(), Town.MUSUBI.institution());
    }

    @BeforeAll
    void measure() {
        heapBefore = LiveHeap.of(demo.server());
    }

    @ParameterizedTest
    @CsvSource({HostileCases.SOAP_PATH + ", text/xml; charset=UTF-8, 500", "/exchange/soap/DBM, text/xml; charset=UTF-8, 500",
        HostileCases.JSON_PATH + ", application/json, 413", "/exchange/rest/v1/IF_DBM_20113, application/json, 413"})
    void a_body_without_end_is_refused_at_the_exchange(String path, String contentType, int status) {
        HttpResponse<String> answer = demo.client(DemoSystem.MUSUBI_CHILD.id()).post(demo.server().exchange(path), contentType, inPieces());

        assertThat(answer.body()).contains("EXC-0014");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquisitions", "inquiries", "answers"})
    void a_body_without_end_is_refused_at_the_hub(String operation) {
        HttpResponse<String> answer = party.post(demo.server().hub("/hub/v1/" + operation), "application/jose", inPieces());

        assertThat(RestAgencySystem.read(answer.body()).path("code").asText()).isEqualTo("HUB-0001");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_without_end_is_refused_at_the_door_for_the_hub() {
        HttpResponse<String> answer = party.post(demo.server().exchange("/party/v1/" + Town.ENISHI.institution() + "/answers"), "application/jose", inPieces());

        assertThat(answer.body()).contains("EXC-0014");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void headers_up_to_what_is_documented_are_read_and_larger_ones_end_the_connection() {
        URI exchange = demo.server().exchange(HostileCases.JSON_PATH);
        URI hub = demo.server().hub("/hub/v1/inquiries");
        SystemClient child = demo.client(DemoSystem.MUSUBI_CHILD.id());

        assertThat(child.post(exchange, "application/json", "{", "X-Large", "x".repeat(ALLOWED_HEADER)).body()).contains("EXC-0012");
        assertThat(party.post(hub, "application/jose", "x", "X-Large", "x".repeat(ALLOWED_HEADER)).body()).contains("ENV-0001");
        assertEndsTheConnection(() -> child.post(exchange, "application/json", "{", "X-Large", "x".repeat(LARGE_HEADER)));
        assertEndsTheConnection(() -> party.post(hub, "application/jose", "x", "X-Large", "x".repeat(LARGE_HEADER)));
    }

    /** Nothing of the message has been read: an empty 400 at best, nothing where the sender is still writing. */
    private static void assertEndsTheConnection(Supplier<HttpResponse<String>> message) {
        try {
            HttpResponse<String> answer = message.get();
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        } catch (UncheckedIOException ended) {
            assertThat(ended).hasCauseInstanceOf(IOException.class);
        }
    }

    /** What the server learns of itself in the meantime is less than one of the bodies. */
    @AfterAll
    void nothing_of_it_stays_in_memory() {
        long grown = LiveHeap.of(demo.server()) - heapBefore;
        LOG.info(() -> "live heap grown by " + grown + " bytes, from " + heapBefore);
        assertThat(grown).as("bytes that stayed").isLessThan(LENGTH / 2);
    }

    private static HttpRequest.BodyPublisher inPieces() {
        return HttpRequest.BodyPublishers.ofInputStream(Spaces::new);
    }

    /** What begins like a message and goes on with nothing. */
    private static final class Spaces extends InputStream {

        private static final byte[] BEGINNING = "{\"a\":1}".getBytes(StandardCharsets.US_ASCII);
        private long sent;

        @Override
        public int read() {
            if (sent == LENGTH) {
                return -1;
            }
            return sent < BEGINNING.length ? BEGINNING[(int) sent++] : blank();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = 0;
            while (count < length && sent < LENGTH) {
                buffer[offset + count++] = (byte) read();
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        private int blank() {
            sent++;
            return ' ';
        }
    }
}
