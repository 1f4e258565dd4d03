package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.RoomMigrations;
import jp.musubi.kernel.persistence.TestDatabase;

/** The rows of the demo's towns come to the demo alone. */
class DemoTownsTest {

    private static final String NODE = "musubi_node";

    @OnBothDatabases
    void gives_a_municipality_no_row_of_the_demos_towns(TestDatabase db) throws SQLException {
        new RoomMigrations(db.owner(), NODE).migrate("addressee");

        assertThat(rows(db)).isEqualTo("0 0 0");
    }

    @OnBothDatabases
    void gives_the_demo_its_towns_and_keeps_what_was_changed_there(TestDatabase db) throws SQLException {
        RoomMigrations demo = new RoomMigrations(db.owner(), NODE, NODE, true);
        demo.migrate("addressee");
        String rows = rows(db);
        assertThat(rows).matches("5 [1-9][0-9]* 1");
        run(db, "update addressee.business_system set valid_until = date '2026-11-30' where system = 'musubi-tax'");

        assertThat(new RoomMigrations(db.owner(), NODE).migrate("addressee")).as("by a node without the demo").isZero();
        assertThat(demo.migrate("addressee")).isZero();

        assertThat(rows(db)).isEqualTo(rows);
    }

    private static String rows(TestDatabase db) throws SQLException {
        return count(db, "business_system") + " " + count(db, "household_registrar") + " " + count(db, "measure_department");
    }

    private static long count(TestDatabase db, String table) throws SQLException {
        try (Connection owner = acting(db); Statement sql = owner.createStatement();
                ResultSet count = sql.executeQuery("select count(*) from addressee." + table + " where institution = '" + MUSUBI + "'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void run(TestDatabase db, String statement) throws SQLException {
        try (Connection owner = acting(db); Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The owner is bound by the policies as nodes are. */
    private static Connection acting(TestDatabase db) throws SQLException {
        Connection owner = db.owner().getConnection();
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            try (Statement sql = owner.createStatement()) {
                sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
            }
        }
        return owner;
    }
}
