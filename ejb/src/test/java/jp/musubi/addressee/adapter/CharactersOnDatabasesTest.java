package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.domain.InnerKeys;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Characters come back as they were written, and are found however they are written. */
class CharactersOnDatabasesTest {

    /** A surrogate pair, a variation selector, a form that is not in JIS X 0208 and a compatibility ideograph of each plane. */
    private static final String NAME = "𠮷﨑　葛\uDB40\uDD00齋\uFA19\uD87E\uDC1A";
    private static final String BEFORE_FOLDING = "202611211913";

    @OnBothDatabases
    void keeps_the_true_form_and_finds_it_by_any_other(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", named(NAME)).number();

        for (String name : List.of(NAME, "吉崎葛斉\u795E\u51AC", "𠮷嵜　葛斎\u795E\u51AC", "吉﨑 葛\uDB40\uDD01齊\uFA19\u51AC")) {
            assertThat(byName(registry, name, false)).singleElement().satisfies(found -> {
                assertThat(found.number().value()).isEqualTo(number);
                assertThat(found.name()).isEqualTo(NAME);
                assertThat(found.address()).isEqualTo("東京都千代田区霞が関二丁目１番６号");
            });
        }
        assertThat(byName(registry, "崎　葛", true)).hasSize(1);
        assertThat(search(registry, new NonResidentQuery(null, "さとう いちろう", null, null, null, false))).hasSize(1);
        assertThat(registry.said("folding", number)).isEqualTo(String.valueOf(InnerKeys.folding()));
    }

    @OnBothDatabases
    void takes_a_person_whose_name_is_written_with_variants_for_the_same(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", named("髙橋　太郎")).number();

        assertThat(registry.request("tax", named("高橋　太郎")).number()).isEqualTo(number);
    }

    @OnBothDatabases
    void makes_keys_again_that_were_made_before_the_table_of_variants(TestDatabase db) throws SQLException {
        db.migrateTo(BEFORE_FOLDING, "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
                sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
            }
            insert(sql, "000000000000001");
        }

        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        assertThat(byName(registry, "吉崎葛斉\u795E\u51AC", false)).singleElement().extracting(NonResidentView::name).isEqualTo(NAME);
        assertThat(search(registry, new NonResidentQuery(null, "よしざき", null, null, "浜町1-2 渡辺荘", false))).hasSize(1);
        assertThat(registry.said("folding", "000000000000001")).isEqualTo(String.valueOf(InnerKeys.folding()));
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThat(registry.of("0220199301801700").count("non_resident_version")).isZero();
        }
    }

    private static Map<NonResidentItem, String> named(String name) {
        return with(with(with(ichiro(), NonResidentItem.SHIMEI, name), NonResidentItem.UJI_NIHONJIN, "姓"), NonResidentItem.NA_NIHONJIN, "名");
    }

    private static List<NonResidentView> byName(RegistryOnDatabase registry, String name, boolean partial) {
        return search(registry, new NonResidentQuery(name, null, null, null, null, partial));
    }

    private static List<NonResidentView> search(RegistryOnDatabase registry, NonResidentQuery query) {
        return registry.read("child", new ArrayList<>(), door -> door.search(query).views());
    }

    private static void insert(Statement sql, String number) throws SQLException {
        UUID id = UUID.randomUUID();
        sql.execute("insert into addressee.non_resident (id, institution, addressee_number, revision, hidden_from_others, deleted, version)"
                + " values ('" + id + "', '" + MUSUBI + "', '" + number + "', 1, false, false, 0)");
        sql.execute("insert into addressee.non_resident_version (id, institution, non_resident_id, revision, kind, name, kana,"
                + " address_town, address_lot, address_building, name_key, kana_key, address_key, hidden_from_others, operator_id, operated_on, operated_at,"
                + " recorded_at, recorded_by) values ('" + UUID.randomUUID() + "', '" + MUSUBI + "', '" + id + "', 1, 'NUMBERED', '" + NAME
                + "', 'ヨシザキ', '濵町', '１－２', '渡邉荘', 'x', 'x', 'x', false, 'u1', '2026-11-21', '09:00', current_timestamp, 'child')");
    }
}
