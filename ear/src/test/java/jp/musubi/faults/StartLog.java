package jp.musubi.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.musubi.acceptance.DemoServer;

/** What the start log says. */
final class StartLog {

    private static final Duration SEEDING = Duration.ofMinutes(4);
    private static final String SEEDED = "have registered their people and their tax records";

    private StartLog() {
    }

    static String of(DemoServer server) {
        try {
            Path log = server.log().resolve("server.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the towns' systems have told the node everything. */
    static void awaitSeeding(DemoServer server) {
        DemoServer.await(SEEDING, "the towns' systems have registered everybody", () -> of(server).contains(SEEDED));
    }
}
