package jp.musubi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.acceptance.Postgres;

/** The acceptance tests' PostgreSQL, and what a benchmark asks it. Durable commits are asked for, not believed. */
final class BenchDatabase implements AutoCloseable {

    private final Postgres server;

    private BenchDatabase(Postgres server) {
        this.server = server;
    }

    static BenchDatabase start() {
        return new BenchDatabase(Postgres.start());
    }

    /** What the operator of a node sets. */
    Map<String, String> environment() {
        return server.environment();
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
        server.close();
    }

    /** A connection that row level security does not hold back. */
    Connection superuser() throws SQLException {
        return server.superuser();
    }
}
