package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Records from before links were reviewed belong to whom they were registered with and who registered them, since they were registered. */
class LinkUpgradeTest {

    private static final String BEFORE = "202611221052";
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID RECORD = new UUID(0, 2);

    @OnBothDatabases
    void dates_a_link_from_the_first_registration(TestDatabase db) throws SQLException {
        db.migrateTo(BEFORE, "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            act(db, sql);
            sql.execute("insert into addressee.person (id, institution, integrated_number, representative_id, registered_at, version) values ('"
                    + PERSON + "', '" + MUSUBI + "', '000000000000019', '" + RECORD + "', '2026-01-01 00:00:00+00', 0)");
            sql.execute("insert into addressee.addressee (id, institution, addressee_number, person_id, name, kana, birth_date, sex, address, state,"
                    + " recorded_at, recorded_by, version) values ('" + RECORD + "', '" + MUSUBI + "', '000000000000019', '" + PERSON
                    + "', 'n', 'k', '1990-04-01', 'MALE', 'a', 'RESIDENT', '2026-03-01 00:00:00+00', 'r', 1)");
            sql.execute("insert into addressee.addressee_version (id, institution, addressee_id, name, kana, birth_date, sex, address, state, recorded_at,"
                    + " recorded_by, superseded_at, superseded_by) values ('" + new UUID(0, 3) + "', '" + MUSUBI + "', '" + RECORD
                    + "', 'o', 'k', '1990-04-01', 'MALE', 'a', 'RESIDENT', '2026-01-01 00:00:00+00', 'first', '2026-03-01 00:00:00+00', 'r')");
        }

        db.migrate("addressee");

        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            act(db, sql);
            try (ResultSet rows = sql.executeQuery("select registered_person_id, linked_at, manual_link_id, kept_by from addressee.addressee")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject(1, UUID.class)).isEqualTo(PERSON);
                assertThat(rows.getObject(2, OffsetDateTime.class).toInstant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
                assertThat(rows.getObject(3)).isNull();
                assertThat(rows.getString(4)).isEqualTo("first");
            }
        }
    }

    /** The owner is bound by the policies as nodes are. */
    private static void act(TestDatabase db, Statement sql) throws SQLException {
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
        }
    }
}
