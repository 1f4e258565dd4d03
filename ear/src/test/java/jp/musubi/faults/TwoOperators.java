package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Seeding;
import jp.musubi.acceptance.Store;
import jp.musubi.kernel.envelope.PartyClient;
import jp.musubi.kernel.envelope.PartyKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.standin.installation.DemoInstallation;
import jp.musubi.standin.population.Town;

/**
 * Two processes: the platform of both towns with the stand-ins, and a hub that holds no key but its own. Between them
 * lie two tapped wires, one for each direction.
 */
final class TwoOperators implements AutoCloseable {

    static final List<String> PARTIES = List.of(Town.MUSUBI.institution(), Town.ENISHI.institution(), Portal.HUB, Portal.CODE, "9800000000000000");

    static final int EXCHANGE = 10_443;
    static final int HUB = 11_443;
    private static final String KEYRING = "keys/node.keyring";

    private final DemoServer platform;
    private final DemoServer hub;
    private final RecordedWire toHub;
    private final RecordedWire toParties;

    TwoOperators() throws IOException, GeneralSecurityException {
        Path demo = new DemoServer("hub-apart-platform", Offsets.FIRST, Map.of()).freshBase().demo();
        DemoInstallation.install(demo, Offsets.FIRST);
        Path hubsDemo = new DemoServer("hub-apart-hub", Offsets.SECOND, Map.of()).freshBase().demo();
        copy(demo, hubsDemo, file -> !file.endsWith(KEYRING));
        DemoInstallation.install(hubsDemo, Offsets.SECOND);
        toHub = new RecordedWire(demo, address(HUB, Offsets.SECOND), PARTIES);
        toParties = new RecordedWire(demo, address(EXCHANGE, Offsets.FIRST), PARTIES);
        Path own = hubsDemo.resolveSibling("operator");
        copy(hubsDemo.resolve("keys"), own.resolve("keys"),
                file -> !file.getFileName().toString().matches("\\d+\\.(p12|password)") || file.getFileName().toString().startsWith(Portal.HUB));
        Files.delete(own.resolve("keys/vault.password"));
        copy(hubsDemo.resolve("registrations"), own.resolve("registrations"), file -> !file.endsWith("systems.csv"));
        Path parties = own.resolve("registrations/parties.csv");
        Files.writeString(parties, Files.readString(parties).replace(address(EXCHANGE, Offsets.SECOND), toParties.url("")));
        hub = new DemoServer("hub-apart-hub", Offsets.SECOND, Map.of("MUSUBI_STANDIN_SEEDING", "false", "MUSUBI_ZONES", "hub",
                "MUSUBI_HOME_KEYS", own.resolve("keys").toString(), "MUSUBI_HOME_REGISTRATIONS", own.resolve("registrations").toString())).briefly();
        platform = new DemoServer("hub-apart-platform", Offsets.FIRST, Map.of("MUSUBI_HUB_URL", toHub.url("/hub/v1"))).briefly();
    }

    TwoOperators start() {
        hub.start();
        platform.start();
        Seeding.await(platform);
        return this;
    }

    DemoServer platform() {
        return platform;
    }

    String hubAddress() {
        return toHub.url("/hub/v1");
    }

    /** Posts past the tapped wire, as a party whose message the hub must refuse. */
    void sendNonsense(String operation) {
        try {
            new PartyClient(new PartyKeys(platform.demo().resolve("keys"), Clock.systemUTC())).post(Portal.CODE, hub.hub("/hub/v1/" + operation), "nonsense");
            throw new AssertionError("the hub took nonsense");
        } catch (BusinessException refused) {
            assertThat(refused.code()).startsWith("ENV-");
        }
    }

    /** Everything that went to the hub or came from it. */
    List<RecordedWire.Message> messages() {
        return Stream.of(toHub, toParties).flatMap(wire -> wire.messages().stream()).toList();
    }

    void stop() {
        Down.stop(platform);
        Down.stop(hub);
    }

    /** Values of a stopped process's embedded database. */
    private static List<String> stored(Path data, String database, String sql) throws SQLException {
        try (Connection connection = Store.file(data, database)) {
            return Rows.column(connection, sql);
        }
    }

    List<String> storedByPlatform(String database, String sql) throws SQLException {
        return stored(platform.data(), database, sql);
    }

    List<String> storedByHub(String database, String sql) throws SQLException {
        return stored(hub.data(), database, sql);
    }

    /** Every value in the hub's own schema, as text; but not the law, which speaks of nobody and is full of words and figures. */
    List<String> everythingStoredByHub() throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = Store.file(hub.data(), "hub")) {
            for (String table : Rows.column(connection, "select table_name from information_schema.tables where table_schema = 'network' and table_name <> 'legal_row'")) {
                Rows.all(connection, "select * from network.\"" + table + "\"").forEach(values::addAll);
            }
        }
        return values.stream().filter(value -> value != null).toList();
    }

    @Override
    public void close() {
        platform.close();
        hub.close();
        toHub.close();
        toParties.close();
    }

    static String address(int port, int offset) {
        return "https://localhost:" + (port + offset);
    }

    /** Which files come along. */
    interface Choice {
        boolean takes(Path file);
    }

    static void copy(Path from, Path to, Choice choice) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).filter(choice::takes).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
