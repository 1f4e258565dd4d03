package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in's time stamps (RFC 3161) as {@code openssl ts} asks for them and judges them. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeStampsIT {

    private static final String QUERY = "application/timestamp-query";

    private final Demo demo;
    private final HttpClient http;
    @TempDir
    private Path folder;

    TimeStampsIT(Demo demo) {
        this.demo = demo;
        this.http = HttpClient.newBuilder().sslContext(demo.server().trusted()).build();
    }

    @BeforeEach
    void writeWhatIsStamped() throws IOException {
        Files.writeString(folder.resolve("data"), "what was there before this time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-sha256", "-sha384", "-sha512"})
    void openssl_believes_a_stamp_of_the_data_and_of_nothing_else(String digest) throws IOException, InterruptedException {
        openssl("ts", "-query", "-data", "data", digest, "-cert", "-out", "query");
        Files.write(folder.resolve("reply"), post(QUERY, Files.readAllBytes(folder.resolve("query"))).body());
        Files.writeString(folder.resolve("other"), "what came later");
        String anchors = demo.server().demo().resolve("keys/time-anchors.pem").toString();

        assertThat(openssl("ts", "-verify", "-queryfile", "query", "-in", "reply", "-CAfile", anchors)).contains("Verification: OK");
        assertThat(openssl("ts", "-verify", "-data", "other", "-in", "reply", "-CAfile", anchors)).contains("Verification: FAILED");
        assertThat(openssl("ts", "-verify", "-queryfile", "query", "-in", "reply", "-CAfile", demo.server().demo().resolve("ca.pem").toString()))
                .as("under another authority").contains("Verification: FAILED");
        assertThat(openssl("ts", "-reply", "-in", "reply", "-text")).contains("Status: Granted", "2.999.3161.1", "Accuracy: 0x01 seconds");
    }

    @Test
    void what_is_not_given_is_refused_in_a_reply() throws IOException, InterruptedException {
        assertThat(refusal("-sha1")).contains("Status: Rejected", "unrecognized or unsupported algorithm identifier");
        assertThat(refusal("-sha256", "-tspolicy", "1.2.3.4")).contains("Status: Rejected", "policy");
        Files.write(folder.resolve("reply"), post(QUERY, "no request".getBytes(StandardCharsets.US_ASCII)).body());
        assertThat(openssl("ts", "-reply", "-in", "reply", "-text")).contains("Status: Rejected", "data submitted has the wrong format");
    }

    @Test
    void what_is_no_query_at_all_is_refused_by_http() throws IOException, InterruptedException {
        assertThat(post("text/plain", new byte[] {1}).statusCode()).isEqualTo(415);
        assertThat(post(QUERY, new byte[5_000]).statusCode()).isEqualTo(413);
        assertThat(http.send(HttpRequest.newBuilder(demo.server().standin("/time-stamps")).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    private String refusal(String... asked) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ts", "-query", "-data", "data", "-out", "query"));
        command.addAll(List.of(asked));
        openssl(command.toArray(String[]::new));
        Files.write(folder.resolve("reply"), post(QUERY, Files.readAllBytes(folder.resolve("query"))).body());
        return openssl("ts", "-reply", "-in", "reply", "-text");
    }

    private HttpResponse<byte[]> post(String type, byte[] body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(demo.server().standin("/time-stamps")).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        return Commands.openssl(folder, arguments);
    }
}
