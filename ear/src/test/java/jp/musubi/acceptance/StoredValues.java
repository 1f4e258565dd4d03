package jp.musubi.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every column of every table of a database. */
public final class StoredValues {

    private static final String[] KINDS = {"BASE TABLE", "TABLE", "PARTITIONED TABLE", "MATERIALIZED VIEW"};
    private static final int FETCHED = 1_000;

    private StoredValues() {
    }

    /** Columns that hold what the test looks for. */
    public static Set<String> columnsWith(Connection connection, Predicate<Object> found) throws SQLException {
        Set<String> columns = new TreeSet<>();
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED);
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    collect(rows, table, found, columns);
                }
            }
        }
        return columns;
    }

    /** Each value of a column is tested once: most columns hold few. */
    private static void collect(ResultSet rows, String table, Predicate<Object> found, Set<String> columns) throws SQLException {
        int count = rows.getMetaData().getColumnCount();
        List<Set<Object>> tested = Stream.<Set<Object>>generate(HashSet::new).limit(count).toList();
        while (rows.next()) {
            for (int column = 1; column <= count; column++) {
                Object value = value(rows, column);
                if ((value instanceof byte[] || tested.get(column - 1).add(value)) && found.test(value)) {
                    columns.add(table + "." + rows.getMetaData().getColumnName(column));
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", KINDS)) {
            while (found.next()) {
                tables.add("\"" + found.getString("TABLE_SCHEM") + "\".\"" + found.getString("TABLE_NAME") + "\"");
            }
        }
        return tables;
    }

    private static Object value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof byte[] || value instanceof Number || value == null ? value : rows.getString(column);
    }
}
