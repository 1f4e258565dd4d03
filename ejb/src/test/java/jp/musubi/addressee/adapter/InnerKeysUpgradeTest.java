package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.domain.Folding;
import jp.musubi.addressee.domain.InnerKeys;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Rows of nodes that ran beside the first ones with keys behind the beginning, and did not know these. */
class InnerKeysUpgradeTest {

    private static final String WITH_INNER_KEYS = "202611221910";

    @OnBothDatabases
    void makes_the_keys_that_an_older_node_left_out_or_behind(TestDatabase db) throws SQLException {
        db.migrateTo(WITH_INNER_KEYS, "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
                sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
            }
            registered(sql, 1, "結　花子", "");
            registered(sql, 2, "結　太郎", "次郎");
        }

        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        assertThat(registry.texts("select given_key || ' ' || locality_key || ' ' || folding from addressee.addressee order by id"))
                .isEqualTo(List.of("花子 本町 " + InnerKeys.folding(), "太郎 本町 " + InnerKeys.folding()));
    }

    private static void registered(Statement sql, int place, String name, String givenKey) throws SQLException {
        UUID person = new UUID(0, place);
        UUID record = new UUID(1, place);
        sql.execute("insert into addressee.person (id, institution, integrated_number, representative_id, registered_at, version) values ('"
                + person + "', '" + MUSUBI + "', '00000000000000" + place + "', '" + record + "', '2026-01-01 00:00:00+00', 0)");
        sql.execute("insert into addressee.addressee (id, institution, addressee_number, person_id, registered_person_id, linked_at, name, kana,"
                + " birth_date, sex, address, state, recorded_at, recorded_by, version, name_key, given_key, folding) values ('" + record + "', '"
                + MUSUBI + "', '00000000000000" + place + "', '" + person + "', '" + person + "', '2026-01-01 00:00:00+00', '" + name
                + "', 'ムスビ', '1990-04-01', 'FEMALE', '結市本町', 'RESIDENT', '2026-03-01 00:00:00+00', 'r', 1, '" + Folding.current().key(name)
                + "', '" + givenKey + "', " + Folding.current().version() + ")");
    }
}
