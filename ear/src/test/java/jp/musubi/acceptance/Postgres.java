package jp.musubi.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
public final class Postgres implements AutoCloseable {

    public static final String OWNER = "zone_owner";
    public static final String NODE = "zone_node";
    public static final String RESIDENT = "zone_resident";
    public static final String HUB = "zone_hub";
    public static final String STANDIN = "zone_standin";

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "musubi";
    private static final String HUB_DATABASE = "hub";
    private static final String STANDIN_DATABASE = "standin";

    /** Searched by {@link WholeDatabaseIT}. */
    private static final Path LOG = Path.of("target", "postgresql-log").toAbsolutePath();

    private final EmbeddedPostgres server;
    private final String password = UUID.randomUUID().toString();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() {
        try {
            Postgres started = new Postgres(EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").setServerConfig("max_connections", "100")
                    .setServerConfig("logging_collector", "on").setServerConfig("log_directory", LOG.toString()).start());
            started.prepare();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The five variables that suffice. */
    public Map<String, String> environment() {
        return Map.of("MUSUBI_DB_URL", url(), "MUSUBI_DB_USER", NODE, "MUSUBI_DB_PASSWORD", password,
                "MUSUBI_DB_OWNER_USER", OWNER, "MUSUBI_DB_OWNER_PASSWORD", password);
    }

    /** The three of a node that serves residents alone: no owner's password lies in the public zone. */
    public Map<String, String> environmentOfResidentNode() {
        return Map.of("MUSUBI_DB_URL", url(), "MUSUBI_DB_USER", RESIDENT, "MUSUBI_DB_PASSWORD", password);
    }

    /** The five, and a database and a role of their own for the hub and for the stand-ins. */
    public Map<String, String> environmentOfEachOperator() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("MUSUBI_HUB_DB_URL", url(HUB_DATABASE));
        environment.put("MUSUBI_HUB_DB_USER", HUB);
        environment.put("MUSUBI_HUB_DB_PASSWORD", password);
        environment.put("MUSUBI_STANDIN_DB_URL", url(STANDIN_DATABASE));
        environment.put("MUSUBI_STANDIN_DB_USER", STANDIN);
        environment.put("MUSUBI_STANDIN_DB_PASSWORD", password);
        return environment;
    }

    /** An empty database of the owner's, for migrations that run without a server. */
    public DataSource emptyDatabase(String name) throws SQLException {
        try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url(name));
        source.setUser(OWNER);
        source.setPassword(password);
        return source;
    }

    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, password);
    }

    /** Sees everything; for what a test has to know besides. */
    public Connection superuser() throws SQLException {
        return superuser(DATABASE);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, SUPERUSER);
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
            for (String database : List.of(DATABASE, HUB_DATABASE, STANDIN_DATABASE)) {
                statement.execute("create database " + database + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return url(DATABASE);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }
}
