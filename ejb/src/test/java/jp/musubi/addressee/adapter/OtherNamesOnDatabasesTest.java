package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.FoundBy;
import jp.musubi.addressee.boundary.OtherNameKind;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.PersonCard;
import jp.musubi.addressee.boundary.PersonHit;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.NumberHolders;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.PersonDesk;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 旧氏, 通称, ローマ字氏名 and former names: kept, shown, and found by. */
class OtherNamesOnDatabasesTest {

    private static final UUID RECORD = new UUID(0, 2);
    private static final OtherNames ALL = new OtherNames("縁田", "エンダ", "港　花子", "ミナト　ハナコ", "NGUYEN Hana", "1");

    @OnBothDatabases
    void finds_a_person_by_each_other_name_and_says_by_which(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(List.of(row("結　花子", "ムスビ　ハナコ", ALL)));

        assertThat(found(registry, "縁田")).isEqualTo(new FoundBy(OtherNameKind.FORMER_SURNAME, "縁田"));
        assertThat(found(registry, "えんだ 花子")).isEqualTo(new FoundBy(OtherNameKind.FORMER_SURNAME, "縁田"));
        assertThat(found(registry, "花子 縁田")).isEqualTo(new FoundBy(OtherNameKind.FORMER_SURNAME, "縁田"));
        assertThat(found(registry, "港 花子")).isEqualTo(new FoundBy(OtherNameKind.ALIAS, "港　花子"));
        assertThat(found(registry, "nguyen")).isEqualTo(new FoundBy(OtherNameKind.LATIN_NAME, "NGUYEN Hana"));
        assertThat(found(registry, "nguyen H2.4.1")).isEqualTo(new FoundBy(OtherNameKind.LATIN_NAME, "NGUYEN Hana"));
        assertThat(found(registry, "結")).isNull();
        assertThat(search(registry, "縁田 太郎")).isEmpty();
        assertThat(search(registry.of("0220199301801700"), "縁田")).isEmpty();
    }

    @OnBothDatabases
    void finds_by_a_former_name_also_when_it_was_told_late(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(List.of(row("結　花子", "ムスビ　ハナコ", OtherNames.NONE)));
        registry.register(List.of(changed("縁田　花子", "エンダ　ハナコ", LocalDate.of(2015, 4, 1))));
        registry.register(List.of(row("縁田　花子", "エンダ　ハナコ", OtherNames.NONE)));
        registry.register(List.of(changed("港　花子", "ミナト　ハナコ", LocalDate.of(2010, 4, 1))));

        assertThat(found(registry, "結　花子")).isEqualTo(new FoundBy(OtherNameKind.FORMER_NAME, "結　花子"));
        assertThat(found(registry, "みなと")).isEqualTo(new FoundBy(OtherNameKind.FORMER_NAME, "港　花子"));
        assertThat(found(registry, "縁田")).isNull();
        assertThat(registry.count("other_name")).isEqualTo(2);
    }

    @OnBothDatabases
    void shows_on_the_card_what_is_so_now_and_what_went(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(List.of(row("結　花子", "ムスビ　ハナコ", ALL)));
        UUID person = search(registry, "結").get(0).person();
        assertThat(card(registry, person).records().get(0).otherNames()).isEqualTo(ALL);

        registry.register(List.of(row("結　花子", "ムスビ　ハナコ", new OtherNames("縁田", "エンダ", null, null, "NGUYEN Hana", "1"))));

        PersonCard card = card(registry, person);
        assertThat(card.records().get(0).otherNames().alias()).isNull();
        assertThat(card.changes()).extracting(PersonCard.Change::item).containsExactly("ALIAS", "ALIAS_KANA");
        assertThat(card.changes().get(0).before()).isEqualTo("港　花子");
        assertThat(card.changes().get(0).after()).isEmpty();
        assertThat(found(registry, "港")).isEqualTo(new FoundBy(OtherNameKind.ALIAS, "港　花子"));
    }

    @OnBothDatabases
    void finds_by_names_that_were_replaced_before_they_were_kept_apart(TestDatabase db) throws SQLException {
        db.migrateTo("202611221620", "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            registered(db, sql);
            sql.execute("insert into addressee.addressee_version (id, institution, addressee_id, name, kana, birth_date, sex, address, state,"
                    + " recorded_at, recorded_by, superseded_at, superseded_by) values ('" + new UUID(0, 3) + "', '" + MUSUBI + "', '" + RECORD
                    + "', '結　花子', 'ムスビ　ハナコ', '1990-04-01', 'FEMALE', 'a', 'RESIDENT', '2026-01-01 00:00:00+00', 'r', '2026-03-01 00:00:00+00', 'r')");
        }

        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        assertThat(found(registry, "むすび")).isEqualTo(new FoundBy(OtherNameKind.FORMER_NAME, "結　花子"));
    }

    @OnBothDatabases
    void keeps_one_name_of_one_kind_once_also_where_it_has_no_reading(TestDatabase db) throws SQLException {
        db.migrateTo("202611222100", "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            registered(db, sql);
            for (int place = 4; place <= 6; place++) {
                sql.execute(otherName(place, "NGUYEN Hana"));
            }
            sql.execute(otherName(7, "NGUYEN HANA"));
        }

        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        assertThat(registry.texts("select cast(id as varchar) || name from addressee.other_name order by id"))
                .containsExactly(new UUID(0, 4) + "NGUYEN Hana", new UUID(0, 7) + "NGUYEN HANA");
        assertThatThrownBy(() -> registry.run(otherName(8, "NGUYEN Hana"))).isInstanceOf(PersistenceException.class);
    }

    private static void registered(TestDatabase db, Statement sql) throws SQLException {
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
        }
        sql.execute("insert into addressee.person (id, institution, integrated_number, representative_id, registered_at, version) values ('"
                + new UUID(0, 1) + "', '" + MUSUBI + "', '000000000000019', '" + RECORD + "', '2026-01-01 00:00:00+00', 0)");
        sql.execute("insert into addressee.addressee (id, institution, addressee_number, person_id, registered_person_id, linked_at, name, kana,"
                + " birth_date, sex, address, state, recorded_at, recorded_by, version) values ('" + RECORD + "', '" + MUSUBI
                + "', '000000000000019', '" + new UUID(0, 1) + "', '" + new UUID(0, 1) + "', '2026-01-01 00:00:00+00', '縁田　花子', 'エンダ　ハナコ',"
                + " '1990-04-01', 'FEMALE', 'a', 'RESIDENT', '2026-03-01 00:00:00+00', 'r', 1)");
    }

    private static String otherName(int place, String name) {
        return "insert into addressee.other_name (id, institution, addressee_id, kind, name, recorded_at) values ('" + new UUID(0, place) + "', '"
                + MUSUBI + "', '" + RECORD + "', 'LATIN_NAME', '" + name + "', '2026-01-01 00:00:00+00')";
    }

    private static FoundBy found(RegistryOnDatabase registry, String typed) {
        List<PersonHit> hits = search(registry, typed);
        assertThat(hits).as(typed).hasSize(1);
        return hits.get(0).foundBy();
    }

    private static List<PersonHit> search(RegistryOnDatabase registry, String typed) {
        return registry.as("clerk", (entities, caller) -> desk(entities).search(caller.get(), typed, ReviewDesk.PURPOSE));
    }

    private static PersonCard card(RegistryOnDatabase registry, UUID person) {
        return registry.as("clerk", (entities, caller) -> desk(entities).card(MUSUBI, person));
    }

    private static PersonDesk desk(EntityManager entities) {
        JpaNumberVault vault = new JpaNumberVault(entities);
        NumberLooks looks = new NumberLooks(vault, AddresseeFixture.seals(), RegistryOnDatabase.CLOCK);
        return new PersonDesk(new JpaPersonSearchRepository(entities), new JpaPersonRepository(entities), new JpaPlannedMoves(entities),
                new NumberHolders(vault, AddresseeFixture.seals(), looks), RegistryOnDatabase.CLOCK);
    }

    private static RegistrationRow row(String name, String kana, OtherNames others) {
        return row(name, kana, ResidentChange.UNSAID, others);
    }

    private static RegistrationRow changed(String name, String kana, LocalDate on) {
        return row(name, kana, new ResidentChange(on, null, null), OtherNames.NONE);
    }

    private static RegistrationRow row(String name, String kana, ResidentChange change, OtherNames others) {
        return new RegistrationRow(1, addresseeNumber(1), Optional.empty(), Optional.empty(), new BasicInformation(name, kana,
                LocalDate.of(1990, 4, 1), Sex.FEMALE, "結市本町"), RegistrationState.RESIDENT, Optional.empty(), Optional.empty(), change, others);
    }
}
