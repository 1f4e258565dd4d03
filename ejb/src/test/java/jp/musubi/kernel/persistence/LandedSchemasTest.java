package jp.musubi.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was released comes up to today's schema with its rows, on both databases. */
class LandedSchemasTest {

    private static final Properties LANDED = read("landed-schemas.properties");
    private static final Properties SAMPLES = read("sample-rows.properties");
    /** Search keys, which a later folding makes anew from the true forms beside them. */
    private static final Pattern MADE_ANEW = Pattern.compile("(addressee|addressee_version|addressee_name|non_resident_version)\\.(\\w+_key|folding)");

    static Stream<Arguments> landed() {
        return LANDED.stringPropertyNames().stream().sorted().flatMap(room -> Stream.of(LANDED.getProperty(room).split(" "))
                .flatMap(version -> Stream.of(TestDatabase.Engine.values()).map(engine -> Arguments.of(room, version, engine))));
    }

    @ParameterizedTest(name = "{0} of {1} on {2}")
    @MethodSource("landed")
    void a_landed_schema_keeps_its_rows_on_the_way_to_todays(String room, String version, TestDatabase.Engine engine) throws SQLException {
        try (TestDatabase db = new TestDatabase(engine)) {
            db.migrateTo(version, room);
            Map<String, Map<String, String>> before = filled(db, room);
            assertThat(before).isNotEmpty();

            new RoomMigrations(db.owner(), Stores.RUNTIME).migrate(room);

            Map<String, List<Map<String, String>>> after = all(db, room);
            before.forEach((table, row) -> assertThat(changed(table, row, after.getOrDefault(table, List.of()))).as(table).isEmpty());
        }
    }

    @Test
    void every_room_has_a_landed_schema() {
        List<String> rooms = new ArrayList<>(RoomMigrations.roomsOf("musubi"));
        rooms.addAll(RoomMigrations.roomsOf("hub"));

        assertThat(LANDED.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void the_search_for_what_an_upgrade_changed_can_find_it() {
        Map<String, String> row = Map.of("id", "1", "state", "OPEN", "note", "old", "name_key", "a");

        assertThat(changed("addressee", row, List.of(Map.of("id", "1", "state", "OPEN", "more", "new", "name_key", "b")))).as("a column that is gone, one that is new").isEmpty();
        assertThat(changed("addressee", row, List.of(Map.of("id", "2", "state", "DONE"), Map.of("id", "1", "state", "DONE")))).containsExactly("addressee.state");
        assertThat(changed("addressee", row, List.of())).isEqualTo(row.keySet());
    }

    /** Columns of the row that say something else now, of the row that is nearest to it; all of them when there is none. */
    private static Set<String> changed(String table, Map<String, String> row, List<Map<String, String>> after) {
        return after.stream().map(kept -> row.keySet().stream().filter(column -> kept.containsKey(column) && !kept.get(column).equals(row.get(column)))
                .map(column -> table + "." + column).filter(column -> !MADE_ANEW.matcher(column).matches()).collect(Collectors.toCollection(TreeSet::new)))
                .min(Comparator.comparing(Set::size)).orElseGet(() -> new TreeSet<>(row.keySet()));
    }

    /** The row in each table as the database gives it back. */
    private static Map<String, Map<String, String>> filled(TestDatabase db, String room) throws SQLException {
        Map<String, List<Map<String, String>>> ofMigrations = all(db, room);
        try (Connection owner = db.owner().getConnection()) {
            owner.setAutoCommit(false);
            List<String> bound = bound(owner, room);
            Set<String> tables = new TreeSet<>();
            LiftedPolicies.during(owner, bound, lifted -> tables.addAll(SampleRows.fill(lifted, room, SAMPLES).keySet()));
            owner.commit();
            assertThat(tables).containsExactlyInAnyOrderElementsOf(SampleRows.tables(owner, room));
        }
        Map<String, Map<String, String>> rows = new HashMap<>();
        all(db, room).forEach((table, found) -> rows.put(table, found.stream().filter(row -> !ofMigrations.get(table).contains(row)).findFirst()
                .orElseGet(() -> found.get(0))));
        return rows;
    }

    private static Map<String, List<Map<String, String>>> all(TestDatabase db, String room) throws SQLException {
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        try (Connection owner = db.owner().getConnection()) {
            LiftedPolicies.during(owner, bound(owner, room), lifted -> {
                for (String table : SampleRows.tables(lifted, room)) {
                    rows.put(table, rows(lifted, room + "." + table));
                }
            });
        }
        return rows;
    }

    private static List<Map<String, String>> rows(Connection owner, String table) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement sql = owner.createStatement(); ResultSet found = sql.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    Object value = found.getObject(i);
                    row.put(columns.getColumnName(i), value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Tables whose policies bind the owner, too; none on H2. */
    private static List<String> bound(Connection owner, String room) throws SQLException {
        List<String> tables = new ArrayList<>();
        if ("PostgreSQL".equals(owner.getMetaData().getDatabaseProductName())) {
            try (Statement sql = owner.createStatement(); ResultSet found = sql.executeQuery("select c.relname from pg_class c join pg_namespace n"
                    + " on n.oid = c.relnamespace where c.relforcerowsecurity and n.nspname = '" + room + "'")) {
                while (found.next()) {
                    tables.add(room + "." + found.getString(1));
                }
            }
        }
        return tables;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream in = LandedSchemasTest.class.getResourceAsStream(name)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
