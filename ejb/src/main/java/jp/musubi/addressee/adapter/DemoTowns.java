package jp.musubi.addressee.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.musubi.kernel.persistence.RoomMigration;
import org.flywaydb.core.api.migration.Context;

/** 試用の町. For what the systems and offices of the demo's fictitious towns are registered; rows that an operator changed stay. */
public class DemoTowns implements RoomMigration {

    private static final String ROWS = "demo-towns.sql";
    private static final List<String> TABLES = List.of("addressee.business_system", "addressee.household_registrar", "addressee.measure_department");

    @Override
    public String room() {
        return "addressee";
    }

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
        LiftedPolicies.during(context.getConnection(), TABLES, owner -> {
            try (Statement sql = owner.createStatement()) {
                for (String insert : rows().split(";")) {
                    if (!insert.isBlank()) {
                        sql.execute(insert);
                    }
                }
            }
        });
    }

    private static String rows() {
        try (InputStream rows = DemoTowns.class.getResourceAsStream(ROWS)) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
