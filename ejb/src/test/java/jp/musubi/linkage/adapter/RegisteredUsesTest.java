package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.RoomMigrations;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.RegisteredUses.Purpose;

/** 業務システムの担当: what is registered, where it comes from, and that no message pays for it. */
class RegisteredUsesTest {

    private static final String ENISHI = LinkageFixture.ENISHI;
    private static final String MUSUBI = LinkageFixture.MUSUBI;
    private static final String TAX = LinkageFixture.TAX;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Purpose ALLOWANCE = new Purpose(LinkageFixture.CHILD_OFFICE, LinkageFixture.CHILD_ALLOWANCE);
    private static final String BEFORE = "202611251501";
    private static final String NODE = "musubi_node";
    private static final UUID FILE = new UUID(0, 1);

    @OnBothDatabases
    void allows_what_is_registered_while_it_is_in_force_and_nothing_else(TestDatabase db) throws SQLException {
        LinkageDatabase node = new LinkageDatabase(db);
        run(db, ENISHI, "update linkage.system_information set valid_until = date '2026-11-30' where system = 'enishi-tax'");

        assertThat(node.run(ENISHI, () -> node.uses.keeps(ENISHI, "enishi-tax", TAX, TODAY))).isTrue();
        assertThat(node.run(ENISHI, () -> node.uses.keeps(ENISHI, "enishi-tax", TAX, LocalDate.of(2026, 12, 1)))).isFalse();
        assertThat(node.run(ENISHI, () -> node.uses.keeps(ENISHI, "enishi-tax", TAX, LocalDate.of(2015, 10, 4)))).isFalse();
        assertThat(node.run(ENISHI, () -> node.uses.keeps(ENISHI, "enishi-tax", "TM00000000000001", TODAY))).isFalse();
        assertThat(node.run(ENISHI, () -> node.uses.keepsAny(ENISHI, "enishi-child", TODAY))).isFalse();
        assertThat(node.run(MUSUBI, () -> node.uses.asks(MUSUBI, "musubi-child", ALLOWANCE, TODAY))).isTrue();
        assertThat(node.run(MUSUBI, () -> node.uses.asks(MUSUBI, "musubi-child", new Purpose("1020", ALLOWANCE.task()), TODAY))).isFalse();
        assertThat(node.run(MUSUBI, () -> node.uses.asks(MUSUBI, "musubi-tax", ALLOWANCE, TODAY))).isFalse();
        assertThat(node.run(ENISHI, () -> node.uses.asks(ENISHI, "musubi-child", ALLOWANCE, TODAY))).as("of the other town").isFalse();
        assertThat(node.run(MUSUBI, () -> node.uses.exports(MUSUBI, "musubi-child", TODAY))).isTrue();
        assertThat(node.run(MUSUBI, () -> node.uses.exports(MUSUBI, "musubi-tax", TODAY))).isFalse();
        assertThat(node.run(MUSUBI, () -> node.uses.exports(MUSUBI, "musubi-child", LocalDate.of(2015, 10, 4)))).isFalse();
        assertThat(node.run(ENISHI, () -> node.uses.exports(ENISHI, "musubi-child", TODAY))).as("of the other town").isFalse();
    }

    @OnBothDatabases
    void costs_a_message_no_statement_and_sees_a_change_after_a_minute(TestDatabase db) throws SQLException {
        LinkageDatabase node = new LinkageDatabase(db);
        node.run(MUSUBI, () -> node.uses.asks(MUSUBI, "musubi-child", ALLOWANCE, TODAY));

        long statements = db.statements(() -> node.uses.asks(MUSUBI, "musubi-child", ALLOWANCE, TODAY));
        run(db, MUSUBI, "update linkage.system_task set valid_until = date '2026-11-26'");
        node.world.clock.forward(61);

        assertThat(statements).isZero();
        assertThat(node.run(MUSUBI, () -> node.uses.asks(MUSUBI, "musubi-child", ALLOWANCE, TODAY))).isFalse();
    }

    @OnBothDatabases
    void takes_over_what_systems_did_before_they_were_registered(TestDatabase db) throws SQLException {
        db.migrateTo(BEFORE, "linkage");
        run(db, ENISHI, "insert into linkage.replica_file (id, institution, file_name, sender, test, state, rows_done, registered, deleted, rejected, accepted_at)"
                + " values ('" + FILE + "', '" + ENISHI + "', 'f.xml', 'enishi-tax', false, 'LOADED', 1, 1, 0, 0, '2026-06-01 00:00:00+00')");
        replica(db, TAX, "'" + FILE + "'");
        replica(db, "TM00000000000001", "null");
        run(db, ENISHI, "insert into linkage.record_export (id, institution, sender, from_date, to_date, accepted_at) values ('" + FILE + "', '" + ENISHI
                + "', 'enishi-child', date '2026-06-01', date '2026-06-02', '2026-06-04 00:00:00+00')");
        inquiry(db, 1, "enishi-child", "'suzuki'");
        inquiry(db, 2, "enishi-child", "null");
        inquiry(db, 3, "clerk-1", "'clerk-1'");

        new RoomMigrations(db.owner(), NODE).migrate("linkage");

        assertThat(rows(db, "select system || ' ' || information || ' ' || valid_from from linkage.system_information where institution = '" + ENISHI + "' order by 1"))
                .containsExactly("* TM00000000000001 2026-06-02", "enishi-tax " + TAX + " 2026-06-02");
        assertThat(rows(db, "select system || ' ' || department || ' ' || task from linkage.system_task where institution = '" + ENISHI + "'"))
                .containsExactly("enishi-child 2020 " + ALLOWANCE.task());
        assertThat(rows(db, "select system || ' ' || valid_from from linkage.system_export where institution = '" + ENISHI + "'"))
                .containsExactly("enishi-child 2026-06-04");
        LinkageDatabase node = new LinkageDatabase(db);
        assertThat(node.run(ENISHI, () -> node.uses.keeps(ENISHI, "any-system", "TM00000000000001", TODAY))).isTrue();
        assertThat(node.run(ENISHI, () -> node.uses.keeps(ENISHI, "any-system", TAX, TODAY))).isFalse();
    }

    @OnBothDatabases
    void registers_the_demos_systems_for_the_demo_alone(TestDatabase db) throws SQLException {
        new RoomMigrations(db.owner(), NODE).migrate("linkage");
        assertThat(rows(db, "select system from linkage.system_information where institution = '" + ENISHI + "'")).isEmpty();

        new RoomMigrations(db.owner(), NODE, NODE, true).migrate("linkage");

        assertThat(rows(db, "select system from linkage.system_information where institution = '" + ENISHI + "' order by 1")).containsExactly("enishi-registry", "enishi-tax");
        assertThat(rows(db, "select task from linkage.system_task where institution = '" + ENISHI + "'")).isNotEmpty();
    }

    private static void replica(TestDatabase db, String information, String file) throws SQLException {
        run(db, ENISHI, "insert into linkage.replica (institution, subject, information, data_set, record_key, layout_version, publication_date, body,"
                + " source_file, updated_at) values ('" + ENISHI + "', '" + LinkageFixture.TARO_THERE + "', '" + information
                + "', '0001', '2026', '0001', date '2026-06-01', " + body(db) + ", " + file + ", '2026-06-02 00:00:00+00')");
    }

    private static String body(TestDatabase db) {
        return db.engine() == TestDatabase.Engine.POSTGRESQL ? "'\\x00'" : "x'00'";
    }

    private static void inquiry(TestDatabase db, int number, String sender, String user) throws SQLException {
        run(db, ENISHI, "insert into linkage.inquiry (id, version, institution, management_number, sender, department, user_id, addressee_number, task,"
                + " task_procedure, provider, information, condition_type, year_type, non_disclosure, state, result_verified, accepted_at, attempts, refusals)"
                + " values ('" + new UUID(1, number) + "', 0, '" + ENISHI + "', 'n" + number + "', '" + sender + "', '2020', " + user + ", '000000000000019', '"
                + ALLOWANCE.task() + "', 'JT01010000000074', '" + MUSUBI + "', '" + TAX + "', '0', '0', false, 'NOT_POSSIBLE', false, '2026-06-03 00:00:00+00', 0, 0)");
    }

    private static List<String> rows(TestDatabase db, String select) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = acting(db, ENISHI); Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery(select)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void run(TestDatabase db, String institution, String statement) throws SQLException {
        try (Connection owner = acting(db, institution); Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The owner is bound by the policies as nodes are. */
    private static Connection acting(TestDatabase db, String institution) throws SQLException {
        Connection owner = db.owner().getConnection();
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            try (Statement sql = owner.createStatement()) {
                sql.execute("select set_config('musubi.institution', '" + institution + "', false)");
            }
        }
        return owner;
    }
}
