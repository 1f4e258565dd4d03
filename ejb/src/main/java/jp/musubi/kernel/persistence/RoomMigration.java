package jp.musubi.kernel.persistence;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * What a statement cannot do to a room's rows. Runs after the room's scripts as the role that owns the schema, again
 * whenever its checksum has changed. Found by the service loader.
 */
public interface RoomMigration extends JavaMigration {

    String room();

    /** Whether it only brings rows of the demo's fictitious towns. */
    default boolean isForDemo() {
        return false;
    }

    /** None: it is repeatable. */
    @Override
    default MigrationVersion getVersion() {
        return null;
    }

    @Override
    default boolean canExecuteInTransaction() {
        return true;
    }
}
