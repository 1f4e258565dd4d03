package jp.musubi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.acceptance.DemoServer;

/** The product as it ships, on a database of its own; nothing but the environment says so. */
final class BenchServer implements AutoCloseable {

    private static final int OFFSET = Setting.of("bench.offset");
    private static final Duration SEEDING = Duration.ofMinutes(5);
    private static final int LISTENER = 10_443;

    private final DemoServer server;
    private final BenchDatabase database;
    private final Duration startTime;

    private BenchServer(DemoServer server, BenchDatabase database, Duration startTime) {
        this.server = server;
        this.database = database;
        this.startTime = startTime;
    }

    /** Starts a fresh node and waits until the towns' systems have filled it and every 符号 that was wanted is there. */
    static BenchServer start(BenchDatabase database, String... arguments) {
        DemoServer server = new DemoServer("bench-server", OFFSET, new HashMap<>(database.environment()), arguments).freshBase();
        Instant before = Instant.now();
        server.start();
        BenchServer started = new BenchServer(server, database, Duration.between(before, Instant.now()));
        started.requirePostgreSql();
        started.awaitSeeding();
        return started;
    }

    Duration startTime() {
        return startTime;
    }

    long pid() {
        return server.pid();
    }

    Path base() {
        return server.data().getParent();
    }

    Path demo() {
        return server.demo();
    }

    /** A client with a demo system's certificate. */
    Wire wire(String system) {
        try {
            return new Wire(Keys.of(server.demo(), system), URI.create("https://localhost:" + (LISTENER + OFFSET)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    DemoServer running() {
        return server;
    }

    /** As the server says itself in its log. */
    String version() {
        return logged("WFLYSRV0025").replaceFirst(".*WFLYSRV0025: WildFly (\\S+) .*", "$1");
    }

    /** Resident memory of the server's process in MB. */
    long memory() {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Unset variables mean the embedded database: figures of another database must not pass for PostgreSQL's. */
    private void requirePostgreSql() {
        for (String operator : List.of("musubi", "hub")) {
            if (logged("Database of " + operator + ": PostgreSQL").isEmpty()) {
                throw new IllegalStateException("the " + operator + " database is not PostgreSQL, see " + server.log());
            }
        }
    }

    /** The last line of the server's log that holds the text, or nothing. */
    private String logged(String text) {
        try (Stream<String> lines = Files.lines(server.log().resolve("server.log"))) {
            return lines.filter(line -> line.contains(text)).reduce("", (before, line) -> line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitSeeding() {
        long[] before = {-1};
        DemoServer.await(SEEDING, "the node is filled", () -> {
            pause();
            long replicas = database.count("select count(*) from linkage.replica");
            boolean still = replicas > 0 && replicas == before[0];
            before[0] = replicas;
            return still && database.count("select count(*) from linkage.code_request") == 0;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
