package jp.musubi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The floor: the rows that one exchange writes in all its tables, written in one transaction by plain JDBC, into tables
 * with the same columns and indexes (not unique, so that rows can be written again). Which rows those are is counted, not
 * assumed. A table that is empty again after the exchange (a queue) cannot be copied and is left out.
 */
final class BareTransactions implements AutoCloseable {

    private static final int SAMPLES = 200;

    private final Map<String, Integer> rowsOfOne;
    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<Session> sessions = new LinkedBlockingQueue<>();

    private BareTransactions(Map<String, Integer> rowsOfOne) {
        this.rowsOfOne = rowsOfOne;
    }

    /** Rows inserted so far, by table. */
    static Map<String, Long> inserted(BenchDatabase database) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = database.superuser(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select schemaname || '.' || relname, n_tup_ins from pg_stat_user_tables
                        where schemaname not in ('bench', 'standin') order by 1""")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param before what {@link #inserted} said before some exchanges
     * @param exchanges how many there were
     */
    static BareTransactions of(BenchDatabase database, Map<String, Long> before, long exchanges, int callers) {
        Map<String, Integer> rowsOfOne = new LinkedHashMap<>();
        inserted(database).forEach((table, count) -> {
            int rows = Math.round((count - before.getOrDefault(table, 0L)) / (float) exchanges);
            if (rows > 0) {
                rowsOfOne.put(table, rows);
            }
        });
        BareTransactions bare = new BareTransactions(rowsOfOne);
        try {
            bare.prepare(database, callers);
            return bare;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Integer> rowsOfOne() {
        return Collections.unmodifiableMap(rowsOfOne);
    }

    /** One transaction, on a connection of its own. */
    void run() throws SQLException, InterruptedException {
        Session session = sessions.take();
        try {
            session.write();
        } finally {
            sessions.add(session);
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void prepare(BenchDatabase database, int callers) throws SQLException {
        Map<String, List<Object[]>> samples = new LinkedHashMap<>();
        try (Connection connection = database.superuser(); Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            for (Map.Entry<String, Integer> table : rowsOfOne.entrySet()) {
                List<Object[]> rows = rows(statement, table.getKey(), table.getValue() * SAMPLES);
                if (!rows.isEmpty()) {
                    copyShape(statement, table.getKey());
                    samples.put(table.getKey(), rows);
                }
            }
        }
        rowsOfOne.keySet().retainAll(samples.keySet());
        for (int i = 0; i < callers; i++) {
            Connection connection = database.superuser();
            connection.setAutoCommit(false);
            connections.add(connection);
            sessions.add(new Session(connection, samples));
        }
    }

    private static void copyShape(Statement statement, String table) throws SQLException {
        statement.execute("create table " + copyOf(table) + " (like " + table + " including defaults)");
        List<String> indexes = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select pg_get_indexdef(indexrelid) from pg_index where indrelid = '" + table
                + "'::regclass")) {
            while (found.next()) {
                indexes.add("create index on " + copyOf(table) + found.getString(1).replaceFirst("^.*? ON \\S+", ""));
            }
        }
        for (String index : indexes) {
            statement.execute(index);
        }
    }

    private static List<Object[]> rows(Statement statement, String table, int most) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select * from " + table + " limit " + most)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String copyOf(String table) {
        return "bench." + table.replace('.', '_');
    }

    private final class Session {

        private final Connection connection;
        private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
        private final Map<String, List<Object[]>> rows;
        private int transaction;

        Session(Connection connection, Map<String, List<Object[]>> rows) throws SQLException {
            this.connection = connection;
            this.rows = rows;
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                String marks = "?, ".repeat(table.getValue().get(0).length);
                inserts.put(table.getKey(), connection.prepareStatement("insert into " + copyOf(table.getKey()) + " values ("
                        + marks.substring(0, marks.length() - 2) + ")"));
            }
        }

        void write() throws SQLException {
            for (Map.Entry<String, PreparedStatement> table : inserts.entrySet()) {
                int count = rowsOfOne.get(table.getKey());
                List<Object[]> all = rows.get(table.getKey());
                for (int i = 0; i < count; i++) {
                    Object[] row = all.get((transaction * count + i) % all.size());
                    for (int column = 0; column < row.length; column++) {
                        table.getValue().setObject(column + 1, row[column]);
                    }
                    table.getValue().addBatch();
                }
                table.getValue().executeBatch();
            }
            connection.commit();
            transaction++;
        }
    }
}
