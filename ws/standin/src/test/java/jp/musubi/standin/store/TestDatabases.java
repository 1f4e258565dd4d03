package jp.musubi.standin.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.musubi.standin.wire.Refused;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrated schemas of the stand-ins on both databases, as an owner made them and a lesser role uses them. */
public final class TestDatabases {

    private static EmbeddedPostgres postgres;

    private TestDatabases() {
    }

    /** Use as {@code @MethodSource}. */
    public static Stream<DataSource> both() {
        return Stream.of(h2(), postgres());
    }

    /** Work in autocommit: enough where rolling back is not what is tested. */
    public static Transactions plain() {
        return new Transactions() {
            @Override
            public <T> T run(Work<T> work) throws Refused {
                return work.act();
            }
        };
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return migrated(source, source);
    }

    private static synchronized DataSource postgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            String name = "standin_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
                statement.execute("create role " + name + "_node login nosuperuser password 'node'");
            }
            PGSimpleDataSource node = new PGSimpleDataSource();
            node.setUrl(postgres.getJdbcUrl("postgres", name));
            node.setUser(name + "_node");
            node.setPassword("node");
            return migrated(postgres.getDatabase("postgres", name), node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource migrated(DataSource owner, DataSource runtime) {
        try {
            StandinMigrations.run(owner, runtime);
            return runtime;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
