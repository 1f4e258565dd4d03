package jp.musubi.kernel.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;
import org.postgresql.ds.PGSimpleDataSource;

/** A test's own database, copied from one that has been migrated once. */
record Stores(TestDatabase.Engine engine, String name, DataSource owner, DataSource runtime) {

    static final String RUNTIME = "musubi_node";
    private static final String OWNER = "musubi_owner";
    private static final Map<String, Stores> MIGRATED = new HashMap<>();
    private static EmbeddedPostgres postgres;

    static synchronized Stores with(TestDatabase.Engine engine, List<String> rooms) {
        Stores template = MIGRATED.computeIfAbsent(engine + " " + rooms, unused -> {
            Stores empty = named(engine, newName());
            if (engine == TestDatabase.Engine.POSTGRESQL) {
                execute(server(), "create database " + empty.name() + " owner " + OWNER);
            }
            empty.migrate(rooms);
            if (engine == TestDatabase.Engine.H2) {
                execute(empty.owner(), "shutdown");
            }
            return empty;
        });
        return template.copy();
    }

    void migrate(List<String> rooms) {
        RoomMigrations migrations = new RoomMigrations(owner, RUNTIME, RUNTIME, true);
        rooms.forEach(migrations::migrate);
    }

    void drop() {
        if (engine == TestDatabase.Engine.H2) {
            execute(owner, "shutdown immediately");
            FileUtils.delete(file());
        } else {
            execute(server(), "drop database " + name + " with (force)");
        }
    }

    private Stores copy() {
        Stores copy = named(engine, newName());
        if (engine == TestDatabase.Engine.H2) {
            try (InputStream from = FileUtils.newInputStream(file()); OutputStream to = FileUtils.newOutputStream(copy.file(), false)) {
                from.transferTo(to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            execute(server(), "create database " + copy.name() + " owner " + OWNER + " template " + name);
        }
        return copy;
    }

    private String file() {
        return "memFS:" + name + ".mv.db";
    }

    private static Stores named(TestDatabase.Engine engine, String name) {
        if (engine == TestDatabase.Engine.H2) {
            DataSource only = h2(name);
            return new Stores(engine, name, only, only);
        }
        return new Stores(engine, name, postgres(name, OWNER), postgres(name, RUNTIME));
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static DataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:memFS:" + name
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        source.setUser("sa");
        return source;
    }

    private static DataSource postgres(String database, String role) {
        server();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {postgres.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(role);
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static synchronized DataSource server() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
                execute(postgres.getPostgresDatabase(), "create role " + OWNER + " login password '" + OWNER + "'");
                execute(postgres.getPostgresDatabase(), "create role " + RUNTIME + " login password '" + RUNTIME + "' nosuperuser nobypassrls");
            }
            return postgres.getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(DataSource database, String statement) {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
