package jp.musubi.kernel.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A made-up row in each table of a room, whatever version its schema has: as full as the table's constraints let it be, with the values that
 * a file names where a constraint wants more than a type. A table that takes no row is an error, so that none is left out unseen.
 */
final class SampleRows {

    private static final String INSTITUTION = "0220199201101700";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    private final Connection owner;
    private final String room;
    private final Properties wanted;
    private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();

    private SampleRows(Connection owner, String room, Properties wanted) {
        this.owner = owner;
        this.room = room;
        this.wanted = wanted;
    }

    /** @param wanted values of {@code table.column} @return tables of the room, each with its row */
    static Map<String, Map<String, Object>> fill(Connection owner, String room, Properties wanted) throws SQLException {
        SampleRows samples = new SampleRows(owner, room, wanted);
        for (String table : tables(owner, room)) {
            samples.insert(table);
        }
        return samples.rows;
    }

    static List<String> tables(Connection owner, String room) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = owner.getMetaData().getTables(null, room, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                if (!found.getString("TABLE_NAME").startsWith("flyway")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    /** Parents first. */
    private void insert(String table) throws SQLException {
        if (rows.containsKey(table)) {
            return;
        }
        rows.put(table, Map.of());
        Map<String, Object> keys = new HashMap<>();
        DatabaseMetaData meta = owner.getMetaData();
        try (ResultSet imported = meta.getImportedKeys(null, room, table)) {
            while (imported.next()) {
                String parent = imported.getString("PKTABLE_NAME");
                if (!parent.equals(table) && !isNull(table, imported.getString("FKCOLUMN_NAME"))) {
                    insert(parent);
                    keys.put(imported.getString("FKCOLUMN_NAME"), rows.get(parent).get(imported.getString("PKCOLUMN_NAME")));
                }
            }
        }
        List<Column> columns = columns(table);
        Map<String, Object> full = row(table, columns, keys);
        Map<String, Object> least = new LinkedHashMap<>(full);
        columns.stream().filter(column -> column.nullable() && !wanted.containsKey(table + "." + column.name())).forEach(column -> least.remove(column.name()));
        if (write(table, full).isEmpty()) {
            rows.put(table, full);
        } else if (!hasRows(table)) {
            rows.put(table, least);
            write(table, least).ifPresent(refused -> {
                throw new AssertionError("no row for " + room + "." + table + ": name its values in sample-rows.properties; tried " + least, refused);
            });
        }
    }

    private boolean isNull(String table, String column) {
        return "".equals(wanted.getProperty(table + "." + column));
    }

    private record Column(String name, int type, int size, boolean nullable) {

        static Column of(ResultSet found) throws SQLException {
            boolean uuid = "uuid".equalsIgnoreCase(found.getString("TYPE_NAME"));
            return new Column(found.getString("COLUMN_NAME"), uuid ? Types.OTHER : found.getInt("DATA_TYPE"), found.getInt("COLUMN_SIZE"),
                    found.getInt("NULLABLE") == DatabaseMetaData.columnNullable);
        }
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = owner.getMetaData().getColumns(null, room, table, null)) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(Column.of(found));
                }
            }
        }
        return columns;
    }

    private Map<String, Object> row(String table, List<Column> columns, Map<String, Object> keys) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        Map<String, String> literals = literals(table, columns);
        for (Column column : columns) {
            String value = wanted.getProperty(table + "." + column.name(), literals.get(column.name()));
            Object key = isNull(table, column.name()) ? null : keys.get(column.name());
            row.put(column.name(), key == null ? value(table, column, value) : key);
        }
        row.values().removeIf(value -> value == null);
        return row;
    }

    /** Of checks on one column the first text that they allow. */
    private Map<String, String> literals(String table, List<Column> columns) throws SQLException {
        Map<String, String> literals = new HashMap<>();
        try (PreparedStatement checks = owner.prepareStatement("select c.check_clause from information_schema.check_constraints c"
                + " join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name"
                + " where t.table_schema = ? and t.table_name = ?")) {
            checks.setString(1, room);
            checks.setString(2, table);
            try (ResultSet found = checks.executeQuery()) {
                while (found.next()) {
                    String clause = found.getString(1);
                    List<Column> about = columns.stream().filter(column -> Pattern.compile("\\b" + column.name() + "\\b").matcher(clause).find()).toList();
                    Matcher literal = LITERAL.matcher(clause);
                    if (about.size() == 1 && literal.find()) {
                        literals.put(about.get(0).name(), literal.group(1));
                    }
                }
            }
        }
        return literals;
    }

    private Object value(String table, Column column, String wantedText) {
        if (wantedText != null && wantedText.isEmpty() && column.nullable()) {
            return null;
        }
        return switch (column.type()) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> text(table, column, wantedText);
            case Types.DATE -> wantedText == null ? DAY : LocalDate.parse(wantedText);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.of(DAY.atStartOfDay(), ZoneOffset.UTC);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> wantedText == null ? new byte[] {1, 2, 3} : HexFormat.of().parseHex(wantedText);
            case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(wantedText);
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> wantedText == null ? 1 : Integer.parseInt(wantedText);
            default -> UUID.nameUUIDFromBytes((wantedText == null ? table + "." + column.name() : wantedText).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String text(String table, Column column, String wantedText) {
        if (wantedText != null) {
            return wantedText;
        }
        String text = column.name().equals("institution") ? INSTITUTION : table + "-" + column.name();
        return text.substring(0, Math.min(text.length(), column.size()));
    }

    /** Some are filled by the migrations themselves. */
    private boolean hasRows(String table) throws SQLException {
        try (Statement count = owner.createStatement(); ResultSet found = count.executeQuery("select 1 from " + room + "." + table)) {
            return found.next();
        }
    }

    private Optional<SQLException> write(String table, Map<String, Object> row) throws SQLException {
        String names = String.join(", ", row.keySet());
        String places = String.join(", ", row.keySet().stream().map(name -> "?").toList());
        try (Statement savepoint = owner.createStatement();
                PreparedStatement insert = owner.prepareStatement("insert into " + room + "." + table + " (" + names + ") values (" + places + ")")) {
            savepoint.execute("savepoint before_row");
            int place = 0;
            for (Object value : row.values()) {
                insert.setObject(++place, value);
            }
            try {
                insert.executeUpdate();
                return Optional.empty();
            } catch (SQLException refused) {
                savepoint.execute("rollback to savepoint before_row");
                return Optional.of(refused);
            }
        }
    }
}
