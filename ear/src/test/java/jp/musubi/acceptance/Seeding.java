package jp.musubi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.Town;

/** What a node's log says of the demo's beginning. */
public final class Seeding {

    private static final Duration REGISTERED = Duration.ofMinutes(4);
    private static final Duration CODED = Duration.ofMinutes(3);
    private static final String ALL_REGISTERED = "the towns' systems have registered their people and their tax records";

    private Seeding() {
    }

    /** Waits until the towns' systems have told the node everything and both towns have a 符号 for everybody who can have one. */
    public static void await(DemoServer server) {
        DemoServer.await(REGISTERED, ALL_REGISTERED, () -> log(server).contains(ALL_REGISTERED));
        Population population = Population.in(server.demo());
        for (Town town : Town.values()) {
            long expected = population.registry(town).stream().filter(entry -> entry.residentCode().isPresent()).count();
            DemoServer.await(CODED, expected + " persons of " + town + " have a code", () -> coded(server, town) >= expected);
        }
    }

    private static long coded(DemoServer server, Town town) {
        return Pattern.compile(Pattern.quote(town.institution()) + ": (\\d+) persons have a code").matcher(log(server)).results()
                .mapToLong(line -> Long.parseLong(line.group(1))).max().orElse(0);
    }

    /** The server's log so far. */
    public static String log(DemoServer server) {
        try {
            Path log = server.log().resolve("server.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
