package jp.musubi.kernel.watch;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table whose rows say something about a person.
 *
 * @param table with its schema
 * @param columns those that together make a row personal when each holds something; empty when every row is
 * @param journal table that must get a row in the transaction that reads one
 */
record PersonalTable(String table, List<String> columns, String journal, Pattern word) {

    private static final int NAME = 2;

    static PersonalTable of(String name, String journal) {
        List<String> parts = List.of(name.split("\\."));
        String table = parts.get(0) + "." + parts.get(1);
        return new PersonalTable(table, parts.subList(NAME, parts.size()), journal,
                Pattern.compile("\\b" + Pattern.quote(table) + "\\b"));
    }

    boolean standsIn(String sql) {
        return word.matcher(sql).find();
    }

    /** Whether the row that the result stands on shows something of the person. */
    boolean isShownIn(ResultSet row) throws SQLException {
        Set<String> missing = new HashSet<>(columns);
        ResultSetMetaData shown = row.getMetaData();
        for (int i = 1; i <= shown.getColumnCount() && !missing.isEmpty(); i++) {
            String column = shown.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (missing.contains(column) && row.getObject(i) != null) {
                missing.remove(column);
            }
        }
        return missing.isEmpty();
    }

    @Override
    public String toString() {
        return columns.isEmpty() ? table : table + "." + String.join(".", columns);
    }
}
