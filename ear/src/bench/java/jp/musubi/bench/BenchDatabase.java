package jp.musubi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the benchmark's own with durable commits, an owner of the schemas and a role that the server runs as.
 * The embedded server starts without fsync; here it is on, and asked for, not believed.
 */
final class BenchDatabase implements AutoCloseable {

    private static final String OWNER = "musubi_owner";
    private static final String RUNTIME = "musubi_node";

    private final EmbeddedPostgres server;
    private final String password = UUID.randomUUID().toString();

    private BenchDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchDatabase start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").start();
            BenchDatabase database = new BenchDatabase(server);
            database.prepare();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the operator of a node sets. */
    Map<String, String> environment() {
        return Map.of("MUSUBI_DB_URL", url(), "MUSUBI_DB_USER", RUNTIME, "MUSUBI_DB_PASSWORD", password,
                "MUSUBI_DB_OWNER_USER", OWNER, "MUSUBI_DB_OWNER_PASSWORD", password);
    }

    /** One value of one row, read as the superuser. */
    String ask(String sql) {
        try (Connection connection = superuser(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql) {
        return Long.parseLong(ask(sql));
    }

    /** Transactions committed so far in this database, by whomever. */
    long commits() {
        return count("select xact_commit from pg_stat_database where datname = 'musubi'");
    }

    /** Process id of the postmaster. */
    long pid() {
        try (Stream<String> lines = Files.lines(Path.of(ask("show data_directory")).resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when commits are not durable */
    String settings() {
        String settings = "";
        for (String name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            String value = ask("show " + name);
            if (!"on".equals(value)) {
                throw new IllegalStateException(name + " is " + value + ": the figures would not be those of durable commits");
            }
            settings += name + "=on ";
        }
        return "PostgreSQL " + ask("show server_version") + ", " + settings.strip() + ", shared_buffers="
                + ask("show shared_buffers");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + password + "'");
            statement.execute("create role " + RUNTIME + " login password '" + password + "'");
            statement.execute("create database musubi owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that row level security does not hold back. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/musubi";
    }
}
