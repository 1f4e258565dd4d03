package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.NonResidentFixture.at;
import static jp.musubi.addressee.NonResidentFixture.bare;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.under;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 住登外者 in the one box for everybody. */
class UnlinkedNonResidentsOnDatabasesTest {

    private static final LookPurpose PURPOSE = new LookPurpose("JM0101", LookGround.COUNTER_SERVICE);
    private static final String OF_MIGRATION = "000000000000017";
    private static final String BEFORE_KEYS = "202611222113";

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void finds_somebody_who_is_in_no_link_by_whatever_is_known(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", ichiro());
        String yuli = registry.request("child", yuli()).number();
        String before = registry.request("child", with(at(ichiro(), "09:01"), NonResidentItem.JUSHO_BANCHIGOHYOKI, "９番９号")).number();

        for (String typed : List.of("ＺＨＡＮＧ　ＹＵＬＩ", "zhang yuli", "Zhang", "張", "張 玉麗", "田中ゆり", "たなか", "1988-03-04", "昭和63年3月", "港町 2-3", "縁市港町 2",
                "港町 zhang", yuli)) {
            assertThat(found(registry, typed)).as(typed).containsExactly(yuli);
        }
        for (String typed : List.of("一郎", "ｻﾄｳ", "佐藤 S39.7.1 霞が関")) {
            assertThat(found(registry, typed)).as(typed).hasSize(2);
        }
        assertThat(found(registry, "佐藤 ９番")).containsExactly(before);
        for (String typed : List.of("zhang 佐藤", "港町 4", "玉", individualNumber(1), "000000000000000", "100%", "、")) {
            assertThat(found(registry, typed)).as(typed).isEmpty();
        }
    }

    @OnBothDatabases
    void shows_nobody_who_is_a_person_or_deleted_or_kept_from_other_tasks(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1)));
        registry.request("child", with(at(yuli(), "10:00"), NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1"));

        assertThat(found(registry, "佐藤")).isEmpty();
        assertThat(found(registry, "zhang")).isEmpty();
        assertThat(entries).isEmpty();
    }

    @OnBothDatabases
    void records_each_look_and_shows_none_of_more_than_a_clerk_can_tell_apart(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", yuli()).number();

        assertThat(found(registry, "zhang")).containsExactly(number);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(number);
            assertThat(entry.task()).isEqualTo("JM0101");
            assertThat(entry.items()).contains("NAME", "ADDRESS");
        });
        for (int i = 10; i < 31; i++) {
            registry.request("child", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "１番" + "０".repeat(i)));
        }
        assertThatThrownBy(() -> found(registry, "佐藤")).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.errorCode()).isEqualTo(AddresseeError.TOO_MANY_FIT));
        assertThat(entries).hasSize(1);
    }

    @OnBothDatabases
    void finds_whoever_was_merged_with_a_protected_person_by_name_and_not_by_address(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        registry.protect(main);
        String other = registry.request("child", with(with(with(yuli(), NonResidentItem.SHIMEI, "佐藤　一郎"), NonResidentItem.SEINENGAPPI, "1964-07-01"), NonResidentItem.SEIBETSU, "1")).number();
        registry.request("child", with(with(at(under(bare(), "2", other), "11:00"), NonResidentItem.NAYOSEMOTOFURAGU, "1"), NonResidentItem.NAYOSESAKIATENABANGO, main));

        assertThat(find(registry, "zhang")).singleElement().satisfies(view -> assertThat(view.address()).isNull());
        assertThat(found(registry, "港町")).isEmpty();
        assertThat(found(registry, "港町 2-3")).isEmpty();
        assertThat(found(registry, "zhang 港町")).isEmpty();
    }

    @OnBothDatabases
    void finds_records_from_before_there_were_keys_and_by_a_number_that_came_without_check_digit(TestDatabase db) throws SQLException {
        db.migrateTo(BEFORE_KEYS, "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
                sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
            }
            insert(sql, UUID.randomUUID());
        }
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        for (String typed : List.of("たなか", "zhang", "張", "港町 2", OF_MIGRATION)) {
            assertThat(found(registry, typed)).as(typed).containsExactly(OF_MIGRATION);
        }
    }

    private static void insert(Statement sql, UUID id) throws SQLException {
        sql.execute("insert into addressee.non_resident (id, institution, addressee_number, revision, hidden_from_others, deleted, version)"
                + " values ('" + id + "', '" + MUSUBI + "', '" + OF_MIGRATION + "', 1, false, false, 0)");
        sql.execute("insert into addressee.non_resident_version (id, institution, non_resident_id, revision, kind, name, latin_name, kanji_name, alias, alias_kana,"
                + " address_municipality, address_town, address_lot, name_key, kana_key, address_key, hidden_from_others, operator_id, operated_on, operated_at,"
                + " recorded_at, recorded_by) values ('" + UUID.randomUUID() + "', '" + MUSUBI + "', '" + id + "', 1, 'NUMBERED', 'ＺＨＡＮＧ', 'ＺＨＡＮＧ', '張',"
                + " '田中', 'タナカ', '縁市', '港町', '２番', 'zhang', '', '縁市港町2番', false, 'u1', '2026-11-21', '09:00', current_timestamp, 'child')");
    }

    private static Map<NonResidentItem, String> yuli() {
        Map<NonResidentItem, String> items = bare();
        items.put(NonResidentItem.SHIMEI, "ＺＨＡＮＧ　ＹＵＬＩ");
        items.put(NonResidentItem.SHIMEI_GAIKOKUJINROMAJI, "ＺＨＡＮＧ　ＹＵＬＩ");
        items.put(NonResidentItem.SHIMEI_GAIKOKUJINKANJI, "張　玉麗");
        items.put(NonResidentItem.TSUSHO, "田中　ゆり");
        items.put(NonResidentItem.TSUSHO_FURIGANA, "タナカ　ユリ");
        items.put(NonResidentItem.SEIBETSU, "2");
        items.put(NonResidentItem.SEINENGAPPI, "1988-03-04");
        items.put(NonResidentItem.JUSHO_SHIKUGUNCHOSONMEI, "縁市");
        items.put(NonResidentItem.JUSHO_CHOAZA, "港町");
        items.put(NonResidentItem.JUSHO_BANCHIGOHYOKI, "２番３号");
        return items;
    }

    private List<String> found(RegistryOnDatabase registry, String typed) {
        return find(registry, typed).stream().map(view -> view.number().value()).toList();
    }

    private List<NonResidentView> find(RegistryOnDatabase registry, String typed) {
        return registry.readAsClerk("clerk", entries, door -> door.unlinked(new PersonQuery(typed), PURPOSE));
    }
}
