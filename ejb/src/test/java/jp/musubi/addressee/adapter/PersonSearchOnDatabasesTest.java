package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static jp.musubi.addressee.AddresseeFixture.residentCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.PersonCard;
import jp.musubi.addressee.boundary.PersonHit;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.addressee.boundary.PersonSearches;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.NumberHolders;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.PersonDesk;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** One box for everything by which a person is found, and the card behind each hit. */
class PersonSearchOnDatabasesTest {

    private static final LookPurpose PURPOSE = new LookPurpose("JM0101", LookGround.COUNTER_SERVICE);
    private static final String BEFORE_KEYS = "202611221135";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void finds_a_person_by_whatever_is_known(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        for (String typed : List.of("髙橋", "高橋", "高橋　花子", "花子 高橋", "たかはし", "ﾀｶﾊｼ", "タカハシ ハナコ", "takahashi", "TAKAHASHI hanako",
                "昭和50年1月2日", "Ｓ５０．１．２", "19750102", "縁が丘三丁目", "高橋 縁が丘", "1975/1/2 はなこ", addresseeNumber(1).value(),
                integratedNumber(1).value())) {
            assertThat(search(registry, typed)).as(typed).singleElement()
                    .satisfies(hit -> assertThat(hit.summary().addresseeNumber()).isEqualTo(addresseeNumber(1)));
        }
        assertThat(search(registry, "𠮷田")).singleElement()
                .satisfies(hit -> assertThat(hit.summary().addresseeNumber()).isEqualTo(addresseeNumber(2)));
    }

    @OnBothDatabases
    void finds_nobody_where_one_word_does_not_fit_and_nobody_of_another_town(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        for (String typed : List.of("高橋 一郎", "高橋 S50.1.3", "橋高", "100%", "高_", "高%", "高橋\\", "99999999999999")) {
            assertThat(search(registry, typed)).as(typed).isEmpty();
        }
        assertThat(search(registry.of(ENISHI), "髙橋")).isEmpty();
        assertThat(entries).isEmpty();
    }

    @OnBothDatabases
    void finds_the_holder_of_a_number_and_notes_every_comparison(TestDatabase db) throws SQLException {
        RegistryOnDatabase registry = registered(db);
        registry.register(List.of(new RegistrationRow(1, addresseeNumber(9), Optional.of(new IndividualNumber(individualNumber(1))), Optional.of(new ResidentCode(residentCode(1))),
                new BasicInformation("番号　持子", "バンゴウ　モチコ", LocalDate.of(1990, 5, 6), Sex.FEMALE, "結市中央"), RegistrationState.RESIDENT, Optional.empty())));
        String number = individualNumber(1);
        String inFours = number.replaceAll("(\\d{4})(?=\\d)", "$1 ");

        for (String typed : List.of(number, inFours, inFours.replace(' ', '-'), number + " ばんごう", residentCode(1), number + " " + residentCode(1))) {
            assertThat(search(registry, typed)).as(typed).singleElement()
                    .satisfies(hit -> assertThat(hit.summary().addresseeNumber()).isEqualTo(addresseeNumber(9)));
        }
        assertThat(search(registry, individualNumber(2))).isEmpty();
        assertThat(search(registry, number + " たかはし")).isEmpty();
        assertThat(search(registry, number + " " + residentCode(2))).isEmpty();
        assertThat(search(registry.of(ENISHI), number)).isEmpty();
        assertThat(RegistryOnDatabase.numberLooks(db))
                .filteredOn(look -> look.equals("PERSON_SEARCH INDIVIDUAL_NUMBER 1 clerk " + PURPOSE.task() + " " + PURPOSE.ground())).hasSize(8);
    }

    @OnBothDatabases
    void finds_a_person_by_what_is_known_of_a_birth_date(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        registry.register(List.of(born(5, "不詳　年子", "1964-00-00"), born(6, "不詳　月子", "1964-07-00"), born(7, "不詳　全子", "0000-00-00")));

        assertThat(found(registry, "1964-07-02")).containsExactly(5, 6);
        assertThat(found(registry, "昭和39年7月1日 不詳")).containsExactly(5, 6, 7);
        assertThat(found(registry, "1964-08-01")).containsExactly(5);
        assertThat(found(registry, "昭和39年7月")).containsExactly(3, 5, 6);
        assertThat(found(registry, "1964-07-00 不詳")).containsExactly(5, 6);
        assertThat(found(registry, "Ｓ３９年頃")).containsExactly(3, 5, 6);
        assertThat(found(registry, "昭和50年")).containsExactly(1);
        assertThat(found(registry, "0000-00-00")).containsExactly(7);
        assertThat(search(registry, "0000-00-00")).singleElement()
                .satisfies(hit -> assertThat(hit.summary().birthDate().written()).isEqualTo("昭和３９年頃（不詳）"));
    }

    private List<Integer> found(RegistryOnDatabase registry, String typed) {
        Map<AddresseeNumber, Integer> places = IntStream.rangeClosed(1, 7).boxed().collect(Collectors.toMap(AddresseeFixture::addresseeNumber, place -> place));
        return search(registry, typed).stream().map(hit -> places.get(hit.summary().addresseeNumber())).sorted().toList();
    }

    private static RegistrationRow born(int i, String name, String unknown) {
        return new RegistrationRow(i, addresseeNumber(i), Optional.empty(), Optional.empty(), new BasicInformation(name, "フショウ",
                BirthDate.unknown(unknown, "昭和３９年頃"), Sex.FEMALE, "結市中央"), RegistrationState.RESIDENT, Optional.empty());
    }

    @OnBothDatabases
    void finds_who_lives_in_a_house_by_its_number_behind_a_blank(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        LocalDate born = LocalDate.of(1980, 1, 1);
        registry.register(List.of(row(4, "湊　三子", "ミナト", born, "結市本町３番地", RegistrationState.RESIDENT),
                row(5, "湊　十三子", "ミナト", born, "結市本町13番地", RegistrationState.RESIDENT), row(6, "湊　三十子", "ミナト", born, "結市本町30番地1", RegistrationState.RESIDENT),
                row(7, "港　桜", "ミナト", born, "結市港町一丁目3番1号", RegistrationState.RESIDENT)));

        for (String typed : List.of("結市本町 3", "結市本町　３", "本町 3")) {
            assertThat(found(registry, typed)).as(typed).containsExactly(4);
        }
        for (String typed : List.of("結市縁が丘 3-4-5", "縁が丘 3-4", "縁が丘 ３−４−５", "髙橋 縁が丘 3", "縁が丘 3")) {
            assertThat(found(registry, typed)).as(typed).containsExactly(1);
        }
        assertThat(found(registry, "結市本町 30-1")).containsExactly(6);
        assertThat(found(registry, "結市本町 14")).isEmpty();
        assertThat(found(registry, "港町 1-3-1")).containsExactly(7);
        assertThat(search(registry, "佐藤 3")).isEmpty();
    }

    @OnBothDatabases
    void finds_by_name_and_house_who_lives_there_before_who_lives_where_it_stands_somewhere(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        LocalDate born = LocalDate.of(1980, 1, 1);
        registry.register(List.of(row(4, "湊　一子", "ミナト", born, "結市本町3番地", RegistrationState.RESIDENT),
                row(5, "湊　二子", "ミナト", born, "結市東本町3番地", RegistrationState.RESIDENT),
                row(6, "別　三子", "ベツ", born, "結市本町3番地", RegistrationState.RESIDENT)));

        assertThat(found(registry, "湊 本町3")).containsExactly(4);
        assertThat(found(registry, "みなと 結市本町３")).containsExactly(4);
        assertThat(found(registry, "湊 東本町3")).containsExactly(5);
        assertThat(found(registry, "湊 町3")).containsExactly(4, 5);
        assertThat(found(registry, "湊 1980/1/1 東本町3番")).containsExactly(5);
    }

    @OnBothDatabases
    void says_that_a_number_that_nobody_has_has_a_wrong_check_digit(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        String right = addresseeNumber(9).value();
        String slip = right.substring(0, 14) + (right.charAt(14) == '0' ? '1' : '0');

        assertThat(search(registry, right)).isEmpty();
        assertThatThrownBy(() -> search(registry, slip)).satisfies(refusal -> {
            assertThat(((BusinessException) refusal).code()).isEqualTo("ADR-0280");
            assertThat(((BusinessException) refusal).text(Locale.JAPANESE)).contains("検査数字が合いません").doesNotContain(slip);
        });
        assertThat(entries).isEmpty();
    }

    @OnBothDatabases
    void says_that_a_number_cannot_be_one(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        String number = individualNumber(1);
        String slip = number.substring(0, 11) + (number.charAt(11) == '0' ? '1' : '0');

        assertThatThrownBy(() -> search(registry, slip))
                .satisfies(refusal -> assertThat(((BusinessException) refusal).errorCode()).isEqualTo(AddresseeError.INDIVIDUAL_NUMBER_CHECK_DIGIT));
    }

    @OnBothDatabases
    void leaves_an_entry_for_each_person_shown_and_withholds_a_protected_address(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        List<PersonHit> hits = search(registry, "佐藤");

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.summary().underProtection()).isTrue();
            assertThat(hit.summary().address()).isNull();
        });
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(integratedNumber(3).value());
            assertThat(entry.task()).isEqualTo("JM0101");
            assertThat(entry.ground()).isEqualTo("addressee.look.COUNTER_SERVICE");
            assertThat(entry.items()).doesNotContain("ADDRESS");
        });
    }

    @OnBothDatabases
    void never_tells_a_guesser_that_he_knows_a_protected_address(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        assertThat(search(registry, "港町")).isEmpty();
        assertThat(search(registry, "佐藤 港町")).isEmpty();
        assertThat(search(registry, "佐藤 一郎")).hasSize(1);
    }

    @OnBothDatabases
    void never_tells_by_the_neighbours_that_a_protected_person_lives_among_them(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        registry.register(List.of(new RegistrationRow(4, addresseeNumber(4), Optional.empty(), Optional.empty(), new BasicInformation("田中　桜", "タナカ　サクラ",
                LocalDate.of(1964, 7, 1), Sex.FEMALE, "結市中町"), RegistrationState.RESIDENT, Optional.of(new RegistrationRow.Term(TODAY.minusDays(1), TODAY.plusYears(1))))));

        assertThat(search(registry, "中")).extracting(hit -> hit.summary().name()).containsExactly("𠮷田　太郎");
        assertThat(search(registry, "田中")).hasSize(1);
    }

    @OnBothDatabases
    void shows_none_of_more_persons_than_a_clerk_can_tell_apart(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        registry.register(IntStream.rangeClosed(10, 30).mapToObj(i -> row(i, "鈴木　" + "一".repeat(i), "スズキ", LocalDate.of(1980, 1, 1))).toList());

        assertThatThrownBy(() -> search(registry, "鈴木"))
                .satisfies(refusal -> assertThat(((BusinessException) refusal).errorCode()).isEqualTo(AddresseeError.TOO_MANY_FIT));
        assertThat(entries).isEmpty();
    }

    @OnBothDatabases
    void says_that_nothing_was_typed(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        assertThatThrownBy(() -> search(registry, "　、")).isInstanceOf(BusinessException.class)
                .satisfies(refusal -> assertThat(((BusinessException) refusal).errorCode()).isIn(AddresseeError.SEARCH_SAYS_NOTHING));
    }

    @OnBothDatabases
    void tells_on_the_card_what_changed(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        registry.register(List.of(row(1, "髙橋　花子", "タカハシ　ハナコ", LocalDate.of(1975, 1, 2), "結市本町一丁目1番1号", RegistrationState.MOVED_OUT)));
        PersonHit hit = search(registry, "たかはし").get(0);
        entries.clear();

        PersonCard card = door(registry, searches -> searches.card(hit.person(), PURPOSE));

        assertThat(card.summary().address()).isEqualTo("結市本町一丁目1番1号");
        assertThat(card.records()).singleElement().satisfies(record -> assertThat(record.speaks()).isTrue());
        assertThat(card.changes()).extracting(PersonCard.Change::item).containsExactly("ADDRESS", "STATE");
        assertThat(card.changes().get(0).before()).isEqualTo("結市縁が丘三丁目4番5号");
        assertThat(card.changes().get(1).after()).isEqualTo("MOVED_OUT");
        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry.items()).contains("ADDRESS", "OTHER_NAMES", "HISTORY", "LINKED_SYSTEMS"));
    }

    @OnBothDatabases
    void has_no_card_of_another_towns_person(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        UUID person = search(registry, "髙橋").get(0).person();

        assertThatThrownBy(() -> door(registry.of(ENISHI), searches -> searches.card(person, PURPOSE)))
                .satisfies(refusal -> assertThat(((BusinessException) refusal).errorCode()).isEqualTo(AddresseeError.PERSON_NOT_FOUND));
    }

    @OnBothDatabases
    void makes_the_keys_of_records_from_before_there_were_any(TestDatabase db) throws SQLException {
        db.migrateTo(BEFORE_KEYS, "addressee");
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
                sql.execute("select set_config('musubi.institution', '" + MUSUBI + "', false)");
            }
            insert(sql, UUID.randomUUID(), UUID.randomUUID());
        }

        assertThat(search(RegistryOnDatabase.on(db), "たかはし 縁が丘")).hasSize(1);
    }

    private static void insert(Statement sql, UUID person, UUID record) throws SQLException {
        sql.execute("insert into addressee.person (id, institution, integrated_number, representative_id, registered_at, version)"
                + " values ('" + person + "', '" + MUSUBI + "', '" + integratedNumber(1).value() + "', '" + record + "', current_timestamp, 0)");
        sql.execute("insert into addressee.addressee (id, institution, addressee_number, person_id, registered_person_id, linked_at, name, kana,"
                + " birth_date, sex, address, state, recorded_at, recorded_by, version) values ('" + record + "', '" + MUSUBI + "', '"
                + addresseeNumber(1).value() + "', '" + person + "', '" + person + "', current_timestamp, '髙橋　花子', 'タカハシ　ハナコ',"
                + " '1975-01-02', 'FEMALE', '結市縁が丘三丁目', 'RESIDENT', current_timestamp, 'child', 0)");
    }

    private List<PersonHit> search(RegistryOnDatabase registry, String typed) {
        return door(registry, searches -> searches.search(new PersonQuery(typed), PURPOSE));
    }

    private <T> T door(RegistryOnDatabase registry, Function<PersonSearches, T> act) {
        return registry.as("clerk", (entities, caller) -> {
            JpaPersonRepository persons = new JpaPersonRepository(entities);
            JpaNumberVault vault = new JpaNumberVault(entities);
            NumberSeals seals = AddresseeFixture.seals();
            PersonDesk desk = new PersonDesk(new JpaPersonSearchRepository(entities), persons, new JpaPlannedMoves(entities),
                    new NumberHolders(vault, seals, new NumberLooks(vault, seals, RegistryOnDatabase.CLOCK)), RegistryOnDatabase.CLOCK);
            return act.apply(new PersonSearches(desk, new ListedReads(entries), caller));
        });
    }

    private static RegistryOnDatabase registered(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(List.of(row(1, "髙橋　花子", "タカハシ　ハナコ", LocalDate.of(1975, 1, 2), "結市縁が丘三丁目4番5号", RegistrationState.RESIDENT),
                row(2, "𠮷田　太郎", "ヨシダ　タロウ", LocalDate.of(1999, 12, 31)),
                new RegistrationRow(3, addresseeNumber(3), Optional.empty(), Optional.empty(), new BasicInformation("佐藤　一郎", "サトウ　イチロウ",
                        LocalDate.of(1964, 7, 1), Sex.MALE, "結市港町"), RegistrationState.RESIDENT,
                        Optional.of(new RegistrationRow.Term(TODAY.minusDays(1), TODAY.plusYears(1))))));
        return registry;
    }

    private static RegistrationRow row(int i, String name, String kana, LocalDate born) {
        return row(i, name, kana, born, "結市中央一丁目" + i + "番", RegistrationState.RESIDENT);
    }

    private static RegistrationRow row(int i, String name, String kana, LocalDate born, String address, RegistrationState state) {
        return new RegistrationRow(i, addresseeNumber(i), Optional.empty(), Optional.empty(),
                new BasicInformation(name, kana, born, Sex.FEMALE, address), state, Optional.empty());
    }
}
