package jp.musubi.kernel.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/** 試用の町. What the demo's fictitious towns have in a room, in {@code demo-towns.sql} beside the class; rows that an operator changed stay. */
public abstract class DemoRows implements RoomMigration {

    private static final String ROWS = "demo-towns.sql";

    /** Tables that are written, with their schema. */
    protected abstract List<String> tables();

    @Override
    public boolean isForDemo() {
        return true;
    }

    @Override
    public String getDescription() {
        return "towns of the demo";
    }

    @Override
    public Integer getChecksum() {
        return rows().hashCode();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        LiftedPolicies.during(context.getConnection(), tables(), owner -> {
            try (Statement sql = owner.createStatement()) {
                for (String insert : rows().split(";")) {
                    if (!insert.isBlank()) {
                        sql.execute(insert);
                    }
                }
            }
        });
    }

    private String rows() {
        try (InputStream rows = getClass().getResourceAsStream(ROWS)) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
