package jp.musubi.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL with durable commits, an owner of all schemas and one role for each operator; every role has one random password. */
final class Postgres implements AutoCloseable {

    static final String OWNER = "zone_owner";
    static final String NODE = "zone_node";
    static final String RESIDENT = "zone_resident";
    static final String HUB = "zone_hub";
    static final String STANDIN = "zone_standin";

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "musubi";

    private final EmbeddedPostgres server;
    private final String password = UUID.randomUUID().toString();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start() {
        try {
            Postgres started = new Postgres(EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").setServerConfig("max_connections", "100").start());
            started.prepare();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The five variables that suffice. */
    Map<String, String> environment() {
        return Map.of("MUSUBI_DB_URL", url(), "MUSUBI_DB_USER", NODE, "MUSUBI_DB_PASSWORD", password,
                "MUSUBI_DB_OWNER_USER", OWNER, "MUSUBI_DB_OWNER_PASSWORD", password);
    }

    /** The three of a node that serves residents alone: no owner's password lies in the public zone. */
    Map<String, String> environmentOfResidentNode() {
        return Map.of("MUSUBI_DB_URL", url(), "MUSUBI_DB_USER", RESIDENT, "MUSUBI_DB_PASSWORD", password);
    }

    /** The five, and a role of its own for the hub and for the stand-ins. */
    Map<String, String> environmentOfEachOperator() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("MUSUBI_HUB_DB_USER", HUB);
        environment.put("MUSUBI_HUB_DB_PASSWORD", password);
        environment.put("MUSUBI_STANDIN_DB_USER", STANDIN);
        environment.put("MUSUBI_STANDIN_DB_PASSWORD", password);
        return environment;
    }

    /** An empty database of the owner's, for migrations that run without a server. */
    DataSource emptyDatabase(String name) throws SQLException {
        try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url().replace("/" + DATABASE, "/" + name));
        source.setUser(OWNER);
        source.setPassword(password);
        return source;
    }

    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, password);
    }

    /** Sees everything; for what a test has to know besides. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), SUPERUSER, SUPERUSER);
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
            for (String role : List.of(OWNER, NODE, RESIDENT, HUB, STANDIN)) {
                statement.execute("create role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + password + "'");
            }
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }
}
