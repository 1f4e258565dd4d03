package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** More requests than a listener takes at once: the rest is told to come back, and nobody is forgotten in a line. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodIT {

    /** The staff listener's limit of requests under way, and some. */
    private static final int REQUESTS = 64 + 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Demo demo;

    FloodIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void a_flood_is_told_to_come_back_and_passes() throws IOException {
        URI page = demo.server().staff("/public/error.xhtml");
        Visitor visitor = new Visitor(demo);
        List<Socket> flood = new ArrayList<>();
        try {
            for (int i = 0; i < REQUESTS; i++) {
                flood.add(unfinishedRequest());
            }
            DemoServer.await(PATIENCE, "the limit is reached", () -> visitor.get(page).statusCode() == 503);
            assertThat(visitor.get(page).headers().firstValue("Retry-After")).contains("10");
            assertThat(visitor.get(demo.server().resident("/public/about.xhtml")).statusCode()).as("another listener").isEqualTo(200);
        } finally {
            for (Socket request : flood) {
                request.close();
            }
        }
        DemoServer.await(PATIENCE, "the listener serves again", () -> visitor.get(page).statusCode() != 503);
        assertThat(visitor.get(page).headers().firstValue("Retry-After")).isEqualTo(Optional.empty());
    }

    /** Announces a form and never sends it: the page waits for it. */
    private Socket unfinishedRequest() throws IOException {
        URI staff = demo.server().staff("/");
        Socket socket = SystemClient.nobody(demo.server()).tls().getSocketFactory().createSocket(staff.getHost(), staff.getPort());
        socket.getOutputStream().write(("POST /signin/callback HTTP/1.1\r\nHost: " + staff.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
