package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Seeding;
import jp.musubi.acceptance.Visitor;
import org.junit.jupiter.api.Test;

/** A server whose archives are not there yet is not one without pages: it says when to come back. */
@BesideAcceptance
class NothingDeployedIT {

    private static final Duration START = Duration.ofMinutes(2);

    @Test
    void a_request_before_the_archives_are_deployed_is_told_to_come_back() throws IOException {
        try (DemoServer server = new DemoServer("nothing-deployed", Offsets.FIRST, Map.of()).briefly().freshBase().withoutArchives()) {
            server.start();
            DemoServer.await(START, "the server has started", () -> Seeding.log(server).contains("WFLYSRV0025"));

            assertThat(new Visitor(server).get(server.resident("/"))).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            });
            assertThat(new Visitor(server).get(server.staff("/index.xhtml")).statusCode()).isEqualTo(503);
        }
    }
}
