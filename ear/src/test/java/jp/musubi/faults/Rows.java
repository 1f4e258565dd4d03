package jp.musubi.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain questions to a database. */
final class Rows {

    private Rows() {
    }

    /** First column of every row. */
    static List<String> column(Connection connection, String sql, Object... values) throws SQLException {
        return all(connection, sql, values).stream().map(row -> row.get(0)).toList();
    }

    static long count(Connection connection, String sql, Object... values) throws SQLException {
        return Long.parseLong(column(connection, sql, values).get(0));
    }

    /** Every row as text. */
    static List<List<String>> all(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<List<String>> found = new ArrayList<>();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(row);
                }
                return found;
            }
        }
    }
}
