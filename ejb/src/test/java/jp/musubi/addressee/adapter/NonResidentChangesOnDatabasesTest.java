package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static jp.musubi.addressee.NonResidentFixture.at;
import static jp.musubi.addressee.NonResidentFixture.bare;
import static jp.musubi.addressee.NonResidentFixture.formerResident;
import static jp.musubi.addressee.NonResidentFixture.hanako;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.under;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentChanges;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentHits;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 変更, 名寄せ, 解除, 削除, 排他制御, 検索, 履歴 on both databases. */
class NonResidentChangesOnDatabasesTest {

    private static final Map<NonResidentItem, String> MOVED = with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "２番１号");

    private static final NonResidentQuery BY_NAME = new NonResidentQuery("佐藤　一郎", null, null, null, null, false);
    private static final NonResidentQuery BY_ADDRESS = new NonResidentQuery(null, null, null, null, "千代田区", true);

    private static final LookPurpose AT_THE_COUNTER = new LookPurpose("JM01000000081000", LookGround.COUNTER_SERVICE);

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void changes_merges_releases_and_deletes_and_keeps_every_state(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "３番１号")).number();
        String number = registry.request("child", ichiro()).number();

        assertThat(registry.<Integer>change("child", door -> door.change(edit(number, 1), MOVED))).isEqualTo(2);
        assertThat(registry.<Integer>change("child", door -> door.merge(edit(number, 2), new NonResidentNumber(main)))).isEqualTo(3);
        assertThat(codes(registry, "child", door -> door.delete(edit(main, 1)))).containsExactly("E0130");
        assertThat(registry.<Integer>change("child", door -> door.release(edit(number, 3)))).isEqualTo(4);
        assertThat(codes(registry, "child", door -> door.release(edit(number, 4)))).containsExactly("E0132");
        assertThat(registry.<Integer>change("child", door -> door.delete(edit(number, 4)))).isEqualTo(5);

        assertThat(registry.kinds(number)).containsExactly("NUMBERED", "CHANGED", "MERGED", "RELEASED", "DELETED");
        assertThat(registry.refused("child", under(bare(), "2", number))).containsExactly("E0124");
        assertThat(registry.request("child", at(ichiro(), "12:00")).number()).isNotEqualTo(number);
        assertThat(history(registry, number)).extracting(NonResidentView::mergedInto)
                .containsExactly(null, null, new NonResidentNumber(main), null, null);
    }

    @OnBothDatabases
    void lets_the_first_of_two_clerks_save_and_tells_the_second(TestDatabase db) throws Exception {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();

        Callable<List<String>> first = () -> codes(registry, "child", door -> door.change(edit(number, 1), MOVED));
        List<List<String>> refusals = RegistryOnDatabase.atOnce(first, first);

        assertThat(refusals).containsExactlyInAnyOrder(List.of(), List.of("E0133"));
        assertThat(registry.kinds(number)).containsExactly("NUMBERED", "CHANGED");
    }

    @OnBothDatabases
    void gives_the_same_answer_to_a_retry_and_refuses_its_id_with_something_else(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        NonResidentEdit sent = edit(number, 1);

        assertThat(registry.<Integer>change("child", door -> door.change(sent, MOVED))).isEqualTo(2);
        assertThat(registry.<Integer>change("child", door -> door.change(sent, MOVED))).isEqualTo(2);

        assertThat(catchThrowableOfType(BusinessException.class, () -> registry.change("child", door -> door.change(sent, ichiro()))).errorCode())
                .isEqualTo(KernelError.MESSAGE_ID_REUSED);
        assertThat(catchThrowableOfType(BusinessException.class, () -> registry.change("child", door -> door.delete(sent))).errorCode())
                .isEqualTo(KernelError.MESSAGE_ID_REUSED);
        assertThat(registry.kinds(number)).containsExactly("NUMBERED", "CHANGED");
        assertThat(registry.ledger()).noneMatch(text -> text.contains("佐藤"));
    }

    @OnBothDatabases
    void keeps_others_from_writing_while_somebody_edits(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        NonResidentEdit another = new NonResidentEdit(new NonResidentNumber(number), 1, "clerk-2", "m-2");
        registry.change("child", door -> claim(door, edit(number, 1)));

        assertThat(codes(registry, "child", door -> door.change(another, MOVED))).containsExactly("E0125");
        assertThat(codes(registry, "child", door -> claim(door, another))).containsExactly("E0125");
        assertThat(registry.refused("tax", under(bare(), "2", number))).containsExactly("E0125");
        assertThat(history(registry, number)).hasSize(1);

        registry.change("child", door -> {
            door.leave(edit(number, 1));
            return null;
        });
        assertThat(registry.<Integer>change("child", door -> door.change(another, MOVED))).isEqualTo(2);
    }

    @OnBothDatabases
    void refuses_a_change_that_is_not_well_formed_or_makes_another_person_of_him(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();

        assertThat(codes(registry, "child", door -> door.change(edit(number, 1), with(MOVED, NonResidentItem.SHIMEI, "Sato")))).containsExactly("E0002");
        assertThat(codes(registry, "child", door -> door.change(edit(number, 1), hanako()))).containsExactly("E0144");
        assertThat(codes(registry, "child", door -> door.change(edit(number, 1), bare()))).containsExactly("E0001", "E0001");
        assertThat(codes(registry, "child", door -> door.change(edit("999999999999998", 1), MOVED))).containsExactly("E0122");
    }

    @OnBothDatabases
    void lets_the_record_of_somebody_who_became_a_resident_only_be_deleted(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(resident(2), RegistrationState.MOVED_OUT);
        String number = addresseeNumber(2).value();
        registry.request("child", under(formerResident(), "1", number));
        registry.register(resident(2), RegistrationState.RESIDENT);

        assertThat(codes(registry, "child", door -> door.change(edit(number, 1), formerResident()))).containsExactly("E0123");
        assertThat(codes(registry, "child", door -> claim(door, edit(number, 1)))).containsExactly("E0123");
        assertThat(registry.<Integer>change("child", door -> door.delete(edit(number, 1)))).isEqualTo(2);
    }

    @OnBothDatabases
    void finds_by_present_and_former_data_and_leaves_an_entry_for_each(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        registry.request("child", hanako());
        registry.change("child", door -> door.change(edit(number, 1), MOVED));

        assertThat(search(registry, new NonResidentQuery("佐藤 一郎", null, "1964-07-01", "1", null, false)))
                .singleElement().satisfies(found -> {
                    assertThat(found.number().value()).isEqualTo(number);
                    assertThat(found.revision()).isEqualTo(2);
                    assertThat(found.address()).endsWith("２番１号");
                });
        assertThat(search(registry, new NonResidentQuery(null, null, null, null, "霞が関二丁目１番6号", true))).hasSize(2);
        assertThat(search(registry, new NonResidentQuery("藤", null, null, null, null, true))).hasSize(1);
        assertThat(search(registry, new NonResidentQuery("藤", null, null, null, null, false))).isEmpty();
        assertThat(search(registry, new NonResidentQuery("%", null, null, null, null, true))).isEmpty();
        assertThat(search(registry, new NonResidentQuery(null, "ｻﾄｳ ｲﾁﾛｳ", null, null, null, false))).hasSize(2);
        assertThat(entries).hasSize(6).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(ReadKind.HANDED_OVER);
            assertThat(entry.subject()).matches("[0-9]{15}");
        });
        assertThat(catchThrowableOfType(NumberingRefused.class, () -> search(registry, new NonResidentQuery(null, null, null, "1", " ", true))))
                .isNotNull();
    }

    @OnBothDatabases
    void shows_other_tasks_nothing_that_is_kept_from_them(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", with(ichiro(), NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1"));
        NonResidentQuery query = new NonResidentQuery("佐藤　一郎", null, null, null, null, false);

        assertThat(search(registry, query)).hasSize(1);
        assertThat(registry.read("tax", entries, door -> door.search(query).views())).isEmpty();
        assertThat(registry.readAsClerk("child", entries, door -> door.search(query, AT_THE_COUNTER))).isEmpty();
        assertThat(entries).hasSize(1);
    }

    @OnBothDatabases
    void shows_and_confirms_no_address_of_who_is_protected(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        registry.protect(number);

        assertThat(search(registry, BY_NAME)).singleElement().extracting(NonResidentView::address).isNull();
        assertThat(history(registry, number)).singleElement().extracting(NonResidentView::address).isNull();
        assertThat(entries).hasSize(2).allSatisfy(entry -> assertThat(entry.items()).doesNotContain("ADDRESS"));
        assertThat(search(registry, BY_ADDRESS)).isEmpty();
        assertThat(search(registry, new NonResidentQuery("佐藤　一郎", null, null, null, "千代田区", true))).isEmpty();
        assertThat(entries).hasSize(2);
    }

    @OnBothDatabases
    void protects_a_person_in_all_records_that_were_merged(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", ichiro()).number();
        String one = registry.request("child", MOVED).number();
        String other = registry.request("child", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "３番１号")).number();
        registry.change("child", door -> door.merge(edit(one, 1), new NonResidentNumber(main)));
        registry.change("child", door -> door.merge(edit(other, 1), new NonResidentNumber(main)));
        registry.protect(one);

        assertThat(search(registry, BY_NAME)).hasSize(3).extracting(NonResidentView::address).containsOnlyNulls();
        assertThat(search(registry, BY_ADDRESS)).isEmpty();
        registry.change("child", door -> door.release(edit(one, 2)));
        assertThat(search(registry, BY_ADDRESS)).extracting(view -> view.number().value()).containsExactlyInAnyOrder(main, other);
    }

    @OnBothDatabases
    void merges_nobody_into_somebody_else(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        List<String> others = Stream.of(hanako(), with(MOVED, NonResidentItem.SEINENGAPPI, "1970-02-03"), with(MOVED, NonResidentItem.SEIBETSU, "2"),
                with(MOVED, NonResidentItem.SHIMEI, "縁　一郎"), bare())
                .map(items -> registry.request("child", items).number()).toList();

        others.forEach(other -> assertThat(mergeRefused(registry, other, main)).as(other).containsExactly("E0147"));
        String married = registry.request("child", with(ichiro(), NonResidentItem.SHIMEI, "縁　一郎")).number();
        assertThat(registry.<Integer>change("child", door -> door.merge(edit(married, 1), new NonResidentNumber(main)))).as("where he always lived").isEqualTo(2);
    }

    @OnBothDatabases
    void merges_a_protected_person_by_the_name_whatever_address_is_guessed(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        Map<NonResidentItem, String> married = with(ichiro(), NonResidentItem.SHIMEI, "縁　一郎");
        String right = registry.request("child", married).number();
        String wrong = registry.request("child", with(married, NonResidentItem.JUSHO_BANCHIGOHYOKI, "２番１号")).number();
        String named = registry.request("child", MOVED).number();
        registry.protect(main);

        assertThat(mergeFault(registry, right, main)).isEqualTo(mergeFault(registry, wrong, main)).startsWith("E0147");
        assertThat(registry.<Integer>change("child", door -> door.merge(edit(named, 1), new NonResidentNumber(main)))).isEqualTo(2);
    }

    private static String mergeFault(RegistryOnDatabase registry, String source, String main) {
        return catchThrowableOfType(NumberingRefused.class, () -> registry.<Integer>change("child", door -> door.merge(edit(source, 1), new NonResidentNumber(main))))
                .faults().stream().map(fault -> fault.error().code() + " " + fault.message()).collect(Collectors.joining());
    }

    @OnBothDatabases
    void merges_no_two_people_of_the_integrated_registry(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        String other = registry.request("child", with(MOVED, NonResidentItem.KOJINBANGO, individualNumber(2))).number();

        assertThat(mergeRefused(registry, other, main)).containsExactly("E0148");
        assertThat(registry.kinds(other)).containsExactly("NUMBERED");
    }

    @OnBothDatabases
    void tells_nobody_who_guesses_where_a_protected_person_lives(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        registry.protect(number);

        assertThat(registry.request("tax", at(ichiro(), "10:00")).number()).as("a guess that is right").isNotEqualTo(number);
        assertThat(registry.request("child", at(ichiro(), "11:00")).number()).as("who registered him").isEqualTo(number);
    }

    @OnBothDatabases
    void moves_the_history_number_on_whatever_address_of_a_protected_person_is_guessed(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        assertThat(registry.request("tax", under(at(ichiro(), "10:00"), "1", number)).revision()).as("nobody is protected yet").isEqualTo(1);
        registry.protect(number);

        assertThat(registry.request("tax", under(at(ichiro(), "11:00"), "1", number)).revision()).as("right").isEqualTo(2);
        assertThat(registry.request("tax", under(at(MOVED, "12:00"), "1", number)).revision()).as("wrong").isEqualTo(3);
        assertThat(registry.request("tax", under(at(MOVED, "13:00"), "1", number)).revision()).as("wrong again").isEqualTo(4);
        assertThat(registry.request("tax", under(bare(), "1", number)).revision()).as("nothing said of the person").isEqualTo(4);
    }

    private static List<String> mergeRefused(RegistryOnDatabase registry, String source, String main) {
        return catchThrowableOfType(NumberingRefused.class, () -> registry.<Integer>change("child", door -> door.merge(edit(source, 1), new NonResidentNumber(main))))
                .faults().stream().map(fault -> fault.error().code()).toList();
    }

    @OnBothDatabases
    void writes_the_entry_of_a_merged_record_for_the_person_behind_the_main_one(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        String merged = registry.request("child", MOVED).number();
        registry.change("child", door -> door.merge(edit(merged, 1), new NonResidentNumber(main)));

        history(registry, main);
        history(registry, merged);

        assertThat(entries).hasSize(2).extracting(ReadEntry::subject).doesNotContain(main, merged).containsOnly(entries.get(0).subject());
    }

    @OnBothDatabases
    void finds_those_who_come_after_a_hundred_that_are_not_shown(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        for (int n = 1; n <= 101; n++) {
            String lot = String.valueOf((char) ('０' + n / 100)) + (char) ('０' + n / 10 % 10) + (char) ('０' + n % 10) + "番";
            Map<NonResidentItem, String> neighbour = with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, lot);
            registry.request("tax", with(neighbour, NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1"));
            registry.protect(registry.request("child", with(neighbour, NonResidentItem.GYOMUID, "011")).number());
        }
        String last = registry.request("child", ichiro()).number();

        assertThat(search(registry, BY_ADDRESS)).extracting(view -> view.number().value()).containsExactly(last);
        assertThat(search(registry, BY_NAME)).hasSize(100);
        assertThat(registry.lookAsSystem("child", door -> door.search(BY_NAME))).extracting(NonResidentHits::more).isEqualTo(true);
        assertThat(registry.lookAsSystem("child", door -> door.search(BY_ADDRESS))).extracting(NonResidentHits::more).isEqualTo(false);
    }

    @OnBothDatabases
    void asks_no_more_of_the_database_for_many_than_for_one(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        registry.protect(number);
        long forOne = db.statements(() -> search(registry, BY_NAME));
        long forOneState = db.statements(() -> history(registry, number));

        for (String lot : List.of("１番", "２番", "３番", "４番", "５番", "６番", "７番")) {
            registry.protect(registry.request("child", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, lot)).number());
            registry.request("child", under(with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, lot), "1", number));
        }

        assertThat(db.statements(() -> assertThat(search(registry, BY_NAME)).hasSize(8))).isEqualTo(forOne);
        assertThat(db.statements(() -> assertThat(history(registry, number)).hasSize(8))).isEqualTo(forOneState);
    }

    @OnBothDatabases
    void writes_the_entry_for_the_person_behind_the_number(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();

        history(registry, number);

        assertThat(entries).singleElement().extracting(ReadEntry::subject).isNotEqualTo(number);
    }

    private List<NonResidentView> search(RegistryOnDatabase registry, NonResidentQuery query) {
        return registry.read("child", entries, door -> door.search(query).views());
    }

    private List<NonResidentView> history(RegistryOnDatabase registry, String number) {
        return registry.read("child", entries, door -> door.history(new NonResidentNumber(number)));
    }

    private static Void claim(NonResidentChanges door, NonResidentEdit edit) {
        door.claim(edit);
        return null;
    }

    private static List<String> codes(RegistryOnDatabase registry, String system, Function<NonResidentChanges, ?> act) {
        NumberingRefused refused = catchThrowableOfType(NumberingRefused.class, () -> registry.change(system, act));
        return refused == null ? List.of() : refused.faults().stream().map(fault -> fault.error().code()).toList();
    }

    private static NonResidentEdit edit(String number, int revision) {
        return new NonResidentEdit(new NonResidentNumber(number), revision, "clerk-1", UUID.randomUUID().toString());
    }
}
