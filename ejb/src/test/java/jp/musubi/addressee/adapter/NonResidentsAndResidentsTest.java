package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static jp.musubi.addressee.NonResidentFixture.at;
import static jp.musubi.addressee.NonResidentFixture.bare;
import static jp.musubi.addressee.NonResidentFixture.formerResident;
import static jp.musubi.addressee.NonResidentFixture.hanako;
import static jp.musubi.addressee.NonResidentFixture.under;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingAnswer;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 付番 where a person is, was or becomes a resident, or is dead: 住民宛名番号引継 and its limits. */
class NonResidentsAndResidentsTest {

    private static final String UNKNOWN = "123456789123456";

    @OnBothDatabases
    void lets_a_former_resident_keep_his_number_and_a_resident_have_none_of_another(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(resident(1), RegistrationState.RESIDENT);
        registry.register(resident(2), RegistrationState.MOVED_OUT);

        assertThat(registry.refused("child", under(bare(), "1", addresseeNumber(1).value()))).containsExactly("E0123");
        NumberingAnswer taken = registry.request("child", under(formerResident(), "1", addresseeNumber(2).value()));

        assertThat(taken.number()).isEqualTo(addresseeNumber(2).value());
        assertThat(registry.kinds(taken.number())).containsExactly("TAKEN_OVER");
        assertThat(registry.refused("child", under(bare(), "1", UNKNOWN))).containsExactly("E0104");
    }

    @OnBothDatabases
    void lets_nobody_else_have_a_former_residents_number(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(resident(2), RegistrationState.MOVED_OUT);
        String number = addresseeNumber(2).value();
        Map<NonResidentItem, String> unknownDay = bornAbout(hanako(), "1970-00-00");

        assertThat(registry.refused("child", under(hanako(), "1", number))).containsExactly("E0149");
        assertThat(registry.refused("child", under(bare(), "1", number))).containsExactly("E0001", "E0001");
        assertThat(registry.refused("child", under(unknownDay, "1", number))).containsExactly("E0149");
        assertThat(registry.refused("child", under(with(formerResident(), NonResidentItem.SEINENGAPPI, "1970-02-03"), "1", number))).as("a namesake").containsExactly("E0149");
        assertThat(registry.refused("child", under(with(formerResident(), NonResidentItem.SEIBETSU, "1"), "1", number))).containsExactly("E0149");
        assertThat(registry.refused("child", under(with(formerResident(), NonResidentItem.SHIMEI, "結　花代"), "1", number))).as("a twin").containsExactly("E0149");
        assertThat(registry.count("non_resident")).isZero();

        Map<NonResidentItem, String> married = with(with(formerResident(), NonResidentItem.SHIMEI, "縁　花子"), NonResidentItem.UJI_NIHONJIN, "縁");
        registry.request("child", under(married, "1", number));
        assertThat(registry.kinds(number)).containsExactly("TAKEN_OVER");
    }

    @OnBothDatabases
    void takes_over_the_number_of_a_former_resident_whose_birth_date_is_unknown_and_links_a_number_to_him(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = addresseeNumber(2).value();
        registry.register(List.of(new RegistrationRow(1, addresseeNumber(2), Optional.empty(), Optional.empty(),
                new BasicInformation("結　花子", "ムスビ　ハナコ", BirthDate.unknown("1990-04-00", "平成二年四月日不詳"), Sex.FEMALE, "結市本町"),
                RegistrationState.MOVED_OUT, Optional.empty())));
        Map<NonResidentItem, String> known = bornAbout(formerResident(), "1990-04-00");
        Map<NonResidentItem, String> married = with(with(known, NonResidentItem.SHIMEI, "縁　花子"), NonResidentItem.UJI_NIHONJIN, "縁");

        assertThat(registry.refused("child", under(bornAbout(hanako(), "1990-05-00"), "1", number))).containsExactly("E0149");
        registry.request("child", under(with(married, NonResidentItem.KOJINBANGO, individualNumber(2)), "1", number));

        assertThat(registry.kinds(number)).containsExactly("TAKEN_OVER");
        assertThat(registry.count("individual_number")).isEqualTo(1);
        assertThat(registry.texts("select name || birth_date_unknown || birth_date_notation from addressee.addressee")).containsExactly("縁　花子1990-04-00平成二年四月日不詳");
        assertThat(registry.refused("child", at(under(bornAbout(hanako(), "1990-05-00"), "1", number), "10:00"))).containsExactly("E0144");
    }

    @OnBothDatabases
    void links_no_second_person_by_a_birth_date_that_cannot_be_compared(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        Map<NonResidentItem, String> numbered = with(bornAbout(formerResident(), "1990-04-00"), NonResidentItem.KOJINBANGO, individualNumber(2));
        registry.request("child", numbered);

        assertThat(registry.refused("tax", with(formerResident(), NonResidentItem.KOJINBANGO, individualNumber(2)))).containsExactly("E0143");
        assertThat(registry.refused("tax", at(numbered, "10:00"))).containsExactly("E0143");
    }

    private static Map<NonResidentItem, String> bornAbout(Map<NonResidentItem, String> items, String written) {
        return with(with(with(items, NonResidentItem.SEINENGAPPI, written), NonResidentItem.SEINENGAPPI_FUSHOFURAGU, "1"),
                NonResidentItem.SEINENGAPPI_FUSHOHYOKI, "平成二年四月日不詳");
    }

    @OnBothDatabases
    void writes_nothing_of_a_person_who_became_a_resident_after_his_number_was_taken_over(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(resident(2), RegistrationState.MOVED_OUT);
        String number = addresseeNumber(2).value();
        registry.request("child", under(formerResident(), "1", number));
        registry.register(resident(2), RegistrationState.RESIDENT);
        Map<NonResidentItem, String> renamed = with(formerResident(), NonResidentItem.SHIMEI, "縁　花子");

        assertThat(registry.refused("child", under(renamed, "1", number))).containsExactly("E0123");
        assertThat(registry.refused("child", under(bare(), "2", number))).containsExactly("E0123");
        assertThat(registry.refused("child", under(with(renamed, NonResidentItem.KOJINBANGO, individualNumber(7)), "1", number)))
                .containsExactly("E0123");
        assertThat(registry.refused("tax", at(formerResident(), "10:00"))).containsExactly("E0123");

        assertThat(registry.stateOf(addresseeNumber(2))).isEqualTo("RESIDENT結　花子");
        assertThat(registry.kinds(number)).containsExactly("TAKEN_OVER");
    }

    @OnBothDatabases
    void keeps_the_other_names_that_are_known_and_adds_those_that_the_message_tells(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = addresseeNumber(2).value();
        registry.register(List.of(new RegistrationRow(1, addresseeNumber(2), Optional.empty(), Optional.empty(),
                new BasicInformation("結　花子", "ムスビ　ハナコ", LocalDate.of(1990, 4, 1), Sex.FEMALE, "結市本町"), RegistrationState.MOVED_OUT,
                Optional.empty(), Optional.empty(), ResidentChange.UNSAID, new OtherNames("縁田", "エンダ", "港　花子", "ミナト　ハナコ", null, "1"))));
        Map<NonResidentItem, String> linking = with(formerResident(), NonResidentItem.KOJINBANGO, individualNumber(2));

        registry.request("child", under(linking, "1", number));
        assertThat(otherNames(registry, number)).isEqualTo("縁田/エンダ/港　花子/ミナト　ハナコ/-/1");
        registry.request("child", under(with(with(linking, NonResidentItem.TSUSHO, "山本　花子"),
                NonResidentItem.SHIMEI_GAIKOKUJINROMAJI, "ＨＡＮＡ"), "1", number));

        assertThat(otherNames(registry, number)).isEqualTo("縁田/エンダ/山本　花子/-/ＨＡＮＡ/1");
    }

    private static String otherNames(RegistryOnDatabase registry, String number) {
        return registry.texts("select former_surname || '/' || former_surname_kana || '/' || alias || '/' || coalesce(alias_kana, '-') || '/'"
                + " || coalesce(latin_name, '-') || '/' || reading_confirmed from addressee.addressee where addressee_number = '" + number + "'").get(0);
    }

    @OnBothDatabases
    void makes_no_non_resident_of_the_dead(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(resident(2), RegistrationState.MOVED_OUT);
        registry.register(resident(3), RegistrationState.DECEASED);
        String number = addresseeNumber(2).value();
        registry.request("child", under(formerResident(), "1", number));
        registry.register(resident(2), RegistrationState.DECEASED);
        Map<NonResidentItem, String> moved = with(formerResident(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "９番９号");

        assertThat(registry.refused("child", under(formerResident(), "1", addresseeNumber(3).value()))).containsExactly("E0134");
        assertThat(registry.refused("child", under(with(moved, NonResidentItem.KOJINBANGO, individualNumber(7)), "1", number)))
                .containsExactly("E0134");
        assertThat(registry.request("child", under(moved, "1", number)).revision()).isEqualTo(2);

        assertThat(registry.stateOf(addresseeNumber(2))).isEqualTo("DECEASED結　花子");
    }
}
