package jp.musubi.kernel.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the schema of a room to the newest version: one schema and one Flyway history per room, the statements both
 * databases share in {@code common}, the rest in {@code h2} or {@code postgresql}.
 */
public final class RoomMigrations {

    private static final String ROOMS = "db/migration/rooms.properties";

    private final DataSource owner;
    private final Map<String, String> roles;
    private final boolean demo;

    /** One role for all zones. */
    public RoomMigrations(DataSource owner, String runtimeRole) {
        this(owner, runtimeRole, runtimeRole, false);
    }

    /**
     * @param owner data source of the role that owns the schemas
     * @param runtimeRole role that nodes run as; gets the privileges that the rooms' scripts name
     * @param residentRole role of nodes that serve the resident zone alone; gets what the portal needs and no more
     * @param demo whether the fictitious towns of the demo are wanted
     */
    public RoomMigrations(DataSource owner, String runtimeRole, String residentRole, boolean demo) {
        this.owner = owner;
        this.roles = Map.of("runtime", runtimeRole, "resident", residentRole);
        this.demo = demo;
    }

    /** Rooms of one data source, in the order to migrate. */
    public static List<String> roomsOf(String dataSource) {
        List<String> rooms = new ArrayList<>();
        Properties inOrder = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object room, Object store) {
                if (dataSource.equals(store)) {
                    rooms.add((String) room);
                }
                return super.put(room, store);
            }
        };
        try (InputStream in = RoomMigrations.class.getClassLoader().getResourceAsStream(ROOMS)) {
            inOrder.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rooms;
    }

    /** @return number of migrations applied */
    public int migrate(String room) {
        String engine = isPostgreSql() ? "postgresql" : "h2";
        return Flyway.configure(RoomMigrations.class.getClassLoader()).dataSource(owner)
                .schemas(room).defaultSchema(room).createSchemas(true)
                .locations("classpath:db/migration/" + room + "/common", "classpath:db/migration/" + room + "/" + engine)
                .failOnMissingLocations(false)
                .placeholders(roles)
                .javaMigrations(inJava(room))
                .ignoreMigrationPatterns("*:future", "repeatable:missing")
                .outOfOrder(false).validateMigrationNaming(true)
                .load().migrate().migrationsExecuted;
    }

    private JavaMigration[] inJava(String room) {
        return ServiceLoader.load(RoomMigration.class, RoomMigrations.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get).filter(migration -> migration.room().equals(room) && (demo || !migration.isForDemo())).toArray(JavaMigration[]::new);
    }

    private boolean isPostgreSql() {
        try (Connection connection = owner.getConnection()) {
            return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException("the owner's database does not answer", e);
        }
    }
}
