package jp.musubi.acceptance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where a node keeps its data, seen by the test while the node is down. */
public interface Store extends AutoCloseable {

    /** What the operator of the node sets. */
    Map<String, String> environment();

    /** @param database of which operator: {@code musubi}, {@code hub} or {@code standin} */
    Connection database(String database) throws SQLException;

    default Connection platform() throws SQLException {
        return database("musubi");
    }

    default Connection hub() throws SQLException {
        return database("hub");
    }

    @Override
    void close();

    /** The embedded database: one file for each operator. */
    static Store embedded(Path data) {
        return new Store() {
            @Override
            public Map<String, String> environment() {
                return Map.of();
            }

            @Override
            public Connection database(String database) throws SQLException {
                return file(data, database);
            }

            @Override
            public void close() {
            }
        };
    }

    /** A PostgreSQL that lives on when the node is killed; every operator with a database and a role of his own. */
    static Store postgres() {
        Postgres server = Postgres.start();
        return new Store() {
            @Override
            public Map<String, String> environment() {
                return server.environmentOfEachOperator();
            }

            @Override
            public Connection database(String database) throws SQLException {
                return server.superuser(database);
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    static Connection file(Path data, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve(database)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;IFEXISTS=TRUE", "sa", "sa");
    }
}
