package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static jp.musubi.addressee.NonResidentFixture.at;
import static jp.musubi.addressee.NonResidentFixture.formerResident;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.under;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** What is changed under function 031 is said by the person's 宛名, too. */
class LinkedAddresseesOnDatabasesTest {

    private static final String SAYS = "select name || '/' || kana || '/' || address || '/' || state || '/' || recorded_by from addressee.";
    private static final Map<NonResidentItem, String> MOVED = with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "２番１号");

    @OnBothDatabases
    void says_anew_at_the_counter_what_was_changed_and_keeps_what_was_said_before(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();

        registry.<Integer>change("tax", door -> door.change(edit(number, 1), renamed(MOVED)));

        assertThat(registry.texts(SAYS + "addressee")).containsExactly("縁　一郎//東京都千代田区霞が関二丁目２番１号/NON_RESIDENT/tax");
        assertThat(registry.texts(SAYS + "addressee_version")).containsExactly("佐藤　一郎/サトウ　イチロウ/東京都千代田区霞が関二丁目１番６号/NON_RESIDENT/child");
        assertThat(registry.texts("select name_key from addressee.addressee")).containsExactly(registry.texts(
                "select name_key from addressee.non_resident_version where revision = 2").get(0));
        assertThat(registry.texts("select name from addressee.other_name")).containsExactly("佐藤　一郎");
        assertThat(registry.count("person")).isEqualTo(1);
    }

    @OnBothDatabases
    void says_anew_what_a_business_system_tells_of_a_number_that_exists(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();

        registry.request("tax", under(at(MOVED, "10:00"), "1", number));
        registry.request("tax", under(at(MOVED, "11:00"), "1", number));

        assertThat(registry.texts(SAYS + "addressee")).containsExactly("佐藤　一郎/サトウ　イチロウ/東京都千代田区霞が関二丁目２番１号/NON_RESIDENT/tax");
        assertThat(registry.count("addressee_version")).isEqualTo(1);
        assertThat(registry.texts("select coalesce(cast(changed_on as varchar), '-') from addressee.addressee")).containsExactly("-");
    }

    @OnBothDatabases
    void says_of_a_former_resident_what_is_known_since_and_leaves_his_state_and_what_nobody_told(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(resident(2), RegistrationState.MOVED_OUT);
        Map<NonResidentItem, String> silent = with(with(renamed(formerResident()), NonResidentItem.SEIBETSU, ""), NonResidentItem.SHIMEI, "結　花子");

        registry.request("child", under(with(silent, NonResidentItem.SHIMEI_FURIGANA, ""), "1", addresseeNumber(2).value()));

        assertThat(registry.texts(SAYS + "addressee")).containsExactly("結　花子/ムスビ　ハナコ/東京都千代田区霞が関二丁目１番６号/MOVED_OUT/child");
        assertThat(registry.texts("select sex from addressee.addressee")).containsExactly("FEMALE");
        assertThat(registry.count("addressee_version")).isEqualTo(1);
    }

    @OnBothDatabases
    void leaves_the_record_of_the_dead_as_the_resident_registry_left_it(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = addresseeNumber(2).value();
        registry.register(resident(2), RegistrationState.MOVED_OUT);
        registry.request("child", under(formerResident(), "1", number));
        registry.register(resident(2), RegistrationState.DECEASED);
        String left = registry.texts(SAYS + "addressee").get(0);

        registry.<Integer>change("tax", door -> door.change(edit(number, 1), with(formerResident(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "９番９号")));

        assertThat(registry.texts(SAYS + "addressee")).containsExactly(left);
        assertThat(registry.said("address_lot", number)).isEqualTo("９番９号");
    }

    @OnBothDatabases
    void links_no_number_to_what_is_kept_from_other_tasks(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        Map<NonResidentItem, String> closed = with(ichiro(), NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1");

        assertThat(registry.refused("child", with(closed, NonResidentItem.KOJINBANGO, individualNumber(1)))).containsExactly("E0139");
        assertThat(registry.count("non_resident") + registry.count("addressee") + registry.count("individual_number")).isZero();

        String number = registry.request("child", closed).number();
        assertThat(registry.refused("child", under(at(with(closed, NonResidentItem.KOJINBANGO, individualNumber(1)), "10:00"), "1", number))).containsExactly("E0139");
        assertThat(registry.count("addressee")).isZero();
    }

    @OnBothDatabases
    void leaves_a_former_residents_state_where_his_number_is_linked(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(resident(2), RegistrationState.MOVED_ABROAD);

        registry.request("child", under(with(formerResident(), NonResidentItem.KOJINBANGO, individualNumber(2)), "1", addresseeNumber(2).value()));

        assertThat(registry.texts("select state from addressee.addressee")).containsExactly("MOVED_ABROAD");
    }

    @OnBothDatabases
    void tells_nobody_what_is_kept_from_other_tasks_until_it_is_open_again(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        Map<NonResidentItem, String> closed = with(MOVED, NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1");

        registry.request("child", under(at(closed, "10:00"), "1", number));
        assertThat(registry.texts("select address from addressee.addressee")).containsExactly("東京都千代田区霞が関二丁目１番６号");
        registry.request("child", under(at(MOVED, "11:00"), "1", number));

        assertThat(registry.texts("select address from addressee.addressee")).containsExactly("東京都千代田区霞が関二丁目２番１号");
    }

    @OnBothDatabases
    void writes_neither_where_the_register_knows_another_person_under_the_number(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        registry.run("update addressee.addressee set birth_date = date '1984-07-01'");

        NumberingRefused refused = catchThrowableOfType(NumberingRefused.class,
                () -> registry.<Integer>change("tax", door -> door.change(edit(number, 1), renamed(ichiro()))));

        assertThat(refused.faults()).extracting(fault -> fault.error().code()).containsExactly("E0144");
        assertThat(registry.kinds(number)).containsExactly("NUMBERED");
        assertThat(registry.count("addressee_version")).isZero();
    }

    private static Map<NonResidentItem, String> renamed(Map<NonResidentItem, String> items) {
        return with(with(with(items, NonResidentItem.SHIMEI, "縁　一郎"), NonResidentItem.UJI_NIHONJIN, "縁"), NonResidentItem.SHIMEI_FURIGANA, "");
    }

    private static NonResidentEdit edit(String number, int revision) {
        return new NonResidentEdit(new NonResidentNumber(number), revision, "clerk-1", "m-" + revision);
    }
}
