package jp.musubi.kernel.watch;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A table whose rows say something about a person.
 *
 * @param table with its schema
 * @param column the one that makes a row personal when it holds something; null when every row is
 * @param journal table that must get a row in the transaction that reads one
 */
record PersonalTable(String table, String column, String journal, Pattern word) {

    private static final int WITH_COLUMN = 3;

    static PersonalTable of(String name, String journal) {
        String[] parts = name.split("\\.");
        String table = parts[0] + "." + parts[1];
        return new PersonalTable(table, parts.length == WITH_COLUMN ? parts[2] : null, journal,
                Pattern.compile("\\b" + Pattern.quote(table) + "\\b"));
    }

    boolean standsIn(String sql) {
        return word.matcher(sql).find();
    }

    /** Whether the row that the result stands on shows something of the person. */
    boolean isShownIn(ResultSet row) throws SQLException {
        if (column == null) {
            return true;
        }
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).toLowerCase(Locale.ROOT).equals(column) && row.getObject(i) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return column == null ? table : table + "." + column;
    }
}
