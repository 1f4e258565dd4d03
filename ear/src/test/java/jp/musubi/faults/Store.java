package jp.musubi.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where a node keeps its data, seen by the test while the node is down. */
interface Store extends AutoCloseable {

    /** What the operator of the node sets. */
    Map<String, String> environment();

    Connection platform() throws SQLException;

    Connection hub() throws SQLException;

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
            public Connection platform() throws SQLException {
                return file(data, "musubi");
            }

            @Override
            public Connection hub() throws SQLException {
                return file(data, "hub");
            }

            @Override
            public void close() {
            }
        };
    }

    /** A PostgreSQL that lives on when the node is killed; every operator under its own role. */
    static Store postgres() {
        Postgres server = Postgres.start();
        return new Store() {
            @Override
            public Map<String, String> environment() {
                return server.environmentOfEachOperator();
            }

            @Override
            public Connection platform() throws SQLException {
                return server.superuser();
            }

            @Override
            public Connection hub() throws SQLException {
                return server.superuser();
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
