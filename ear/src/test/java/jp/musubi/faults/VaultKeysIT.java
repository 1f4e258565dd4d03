package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.NumberSearch;
import jp.musubi.acceptance.Seeding;
import jp.musubi.acceptance.Store;
import jp.musubi.acceptance.StoredValues;
import jp.musubi.standin.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** An operator changes the key of the number vault as docs/operation.md tells it, on the running node. */
@BesideAcceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VaultKeysIT {

    private static final String VAULT = "/subsystem=elytron/credential-store=vault:";
    private static final String OLD_ROWS = "select count(*) from addressee.individual_number where key_generation <> ?";
    private static final Path HOME = Path.of("target/server").toAbsolutePath();
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int TOWNS = 2;

    private Store store;
    private DemoServer server;

    @BeforeAll
    void startTheDemo() {
        store = Store.postgres();
        server = new DemoServer("vault-keys", Offsets.FIRST, store.environment()).briefly().freshBase().start();
        Seeding.await(server);
    }

    @AfterAll
    void end() {
        server.close();
        store.close();
    }

    @Test
    @Order(1)
    void seals_everything_under_a_generation_that_was_added_to_the_running_node() throws Exception {
        assertThat(count(OLD_ROWS, 1)).isZero();
        List<String> found = column("select cast(fingerprint as varchar) from addressee.individual_number order by id");

        cli(VAULT + "generate-secret-key(alias=vault-2, key-size=256)");
        DemoServer.await(SOON, "both vaults are sealed again", () -> finished(2));

        assertThat(count(OLD_ROWS, 2)).isZero();
        assertThat(count("select count(*) from addressee.resident_code where key_generation <> ?", 2)).isZero();
        assertThat(column("select cast(fingerprint as varchar) from addressee.individual_number order by id")).isEqualTo(found);
        assertThat(count("select count(*) from addressee.number_vault where key_generation = ? and remaining = 0 and resealed > 0", 2)).isEqualTo(TOWNS);
        assertThat(count("select count(*) from addressee.number_look where task = 'RESEALING' and numbers <= ?", 500)).isGreaterThanOrEqualTo(2L * TOWNS);
        assertThat(Seeding.log(server)).contains("all under generation 2");
    }

    @Test
    @Order(2)
    void starts_without_a_generation_that_no_row_needs() throws Exception {
        cli(VAULT + "remove-alias(alias=vault-1, entry-type=SecretKeyCredential)");
        Down.stop(server);

        server.start();

        cli(VAULT + "read-aliases()");
        assertThat(count(OLD_ROWS, 2)).isZero();
    }

    @Test
    @Order(3)
    void does_not_start_without_a_generation_that_rows_need() throws Exception {
        cli(VAULT + "generate-secret-key(alias=vault-3, key-size=256)");
        DemoServer.await(SOON, "both vaults are sealed again", () -> finished(3));
        cli(VAULT + "remove-alias(alias=vault-3, entry-type=SecretKeyCredential)");
        Down.stop(server);

        assertThat(startFails()).isTrue();

        assertThat(Seeding.log(server)).contains("ADR-0301 個人番号の保管庫の鍵（第3世代）が鍵の入れ物 vault.store にありません");
    }

    /** WholeDatabaseIT on PostgreSQL, as its superuser, who sees every row: what was planted is found, and nothing beside it. */
    @Test
    @Order(4)
    void no_number_stands_in_the_database_or_in_a_log() throws SQLException, IOException {
        NumberSearch numbers = NumberSearch.of(Population.in(server.demo()));

        try (Connection everything = store.platform()) {
            everything.setAutoCommit(false);
            plant(everything, Population.in(server.demo()).persons().get(0).individualNumber());
            assertThat(StoredValues.columnsWith(everything, numbers::isIn)).containsExactly("\"kernel\".\"audit_event\".caller_id");
            everything.rollback();
        }
        assertThat(logLines()).isNotEmpty().noneMatch(numbers::isIn);
    }

    private List<String> logLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> logs = Files.list(server.log())) {
            for (Path log : logs.toList()) {
                lines.addAll(Files.readAllLines(log, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    private static void plant(Connection connection, String number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into kernel.audit_event (id, occurred_at, event, caller_kind, institution, caller_id, department, code)
                values (gen_random_uuid(), now(), 'planted', 'SYSTEM', '', ?, '', '')""")) {
            insert.setString(1, Base64.getEncoder().encodeToString(("x" + number).getBytes(StandardCharsets.US_ASCII)));
            insert.executeUpdate();
        }
    }

    @Test
    @Order(5)
    void only_the_owner_reads_the_store() throws IOException {
        assertThat(Files.getPosixFilePermissions(server.demo().resolve("keys"))).hasSize(3);
    }

    private boolean startFails() {
        try {
            server.start();
            return false;
        } catch (AssertionError refused) {
            return refused.getMessage().contains("did not deploy");
        }
    }

    private boolean finished(int generation) {
        try {
            return count("select count(*) from addressee.number_vault where key_generation = ?", generation) == TOWNS;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long count(String sql, int value) throws SQLException {
        try (Connection connection = store.platform()) {
            return Rows.count(connection, sql, value);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = store.platform()) {
            return Rows.column(connection, sql);
        }
    }

    private static void cli(String command) throws IOException, InterruptedException {
        Process cli = new ProcessBuilder(HOME.resolve("bin/jboss-cli.sh").toString(), "--connect",
                "--controller=localhost:" + (9_990 + Offsets.FIRST), "--command=" + command).redirectErrorStream(true).start();
        String said = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(cli.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(cli.exitValue()).as(said).isZero();
    }
}
