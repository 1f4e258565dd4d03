package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Records that were hidden before it was kept by whom. */
class NonResidentUpgradeTest {

    private static final String BEFORE = "202611211531";

    @OnBothDatabases
    void keeps_a_hidden_record_for_the_system_that_registered_it(TestDatabase db) throws SQLException {
        db.migrateTo(BEFORE, "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            act(db, sql);
            insert(sql, "000000000000001", true);
            insert(sql, "000000000000002", false);
        }

        db.migrate("addressee");

        assertThat(hiddenBy(db)).containsExactly("child", null);
    }

    /** The owner is bound by the policies as nodes are. */
    private static void act(TestDatabase db, Statement sql) throws SQLException {
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
        }
    }

    private static void insert(Statement sql, String number, boolean hidden) throws SQLException {
        UUID id = UUID.randomUUID();
        sql.execute("insert into addressee.non_resident (id, institution, addressee_number, revision, hidden_from_others, deleted, version)"
                + " values ('" + id + "', '" + MUSUBI + "', '" + number + "', 2, " + hidden + ", false, 0)");
        for (int revision = 1; revision <= 2; revision++) {
            sql.execute("insert into addressee.non_resident_version (id, institution, non_resident_id, revision, kind, name_key, kana_key,"
                    + " address_key, hidden_from_others, operator_id, operated_on, operated_at, recorded_at, recorded_by) values ('"
                    + UUID.randomUUID() + "', '" + MUSUBI + "', '" + id + "', " + revision + ", 'NUMBERED', '', '', '', " + hidden
                    + ", 'u1', '2026-11-21', '09:00', current_timestamp, '" + (revision == 1 ? "child" : "tax") + "')");
        }
    }

    private static List<String> hiddenBy(TestDatabase db) throws SQLException {
        List<String> systems = new ArrayList<>();
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            act(db, sql);
            try (ResultSet rows = sql.executeQuery("select hidden_by from addressee.non_resident order by addressee_number")) {
                while (rows.next()) {
                    systems.add(rows.getString(1));
                }
            }
        }
        return systems;
    }
}
