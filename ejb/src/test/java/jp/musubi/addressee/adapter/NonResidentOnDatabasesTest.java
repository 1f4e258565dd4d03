package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.NonResidentFixture.at;
import static jp.musubi.addressee.NonResidentFixture.bare;
import static jp.musubi.addressee.NonResidentFixture.hanako;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.under;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.ItemCharacters;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingAnswer;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 付番 against the database: what is written, what is refused, what happens at the same instant. */
class NonResidentOnDatabasesTest {

    private static final String UNKNOWN = "123456789123456";

    @OnBothDatabases
    void numbers_a_person_with_a_check_digit_and_answers_what_the_request_said(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        NumberingAnswer answer = registry.request("child", ichiro());

        assertThat(new AddresseeNumber(answer.number()).value()).startsWith("5");
        assertThat(answer).isEqualTo(new NumberingAnswer("992011", answer.number(), 1, "123456", "2026-11-22", "09:00:00"));
        assertThat(registry.request("child", hanako()).number()).isNotEqualTo(answer.number());
        assertThat(registry.count("non_resident_version")).isEqualTo(2);
        assertThat(registry.kinds(answer.number())).containsExactly("NUMBERED");
    }

    @OnBothDatabases
    void gives_the_same_answer_to_an_exact_repeat_and_writes_nothing(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        NumberingAnswer first = registry.request("child", bare());

        assertThat(registry.request("child", bare())).isEqualTo(first);
        assertThat(registry.request("child", at(bare(), "09:00:01")).number()).isNotEqualTo(first.number());
        assertThat(registry.request("tax", bare()).number()).isNotEqualTo(first.number());
        assertThat(registry.count("non_resident")).isEqualTo(3);
    }

    @OnBothDatabases
    void ends_with_one_person_when_two_systems_register_him_at_once(TestDatabase db) throws Exception {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        List<NumberingAnswer> answers = RegistryOnDatabase.atOnce(
                () -> registry.request("child", ichiro()), () -> registry.request("tax", at(ichiro(), "09:00:02")),
                () -> registry.request("child", at(ichiro(), "09:00:03")), () -> registry.request("child", ichiro()));

        assertThat(answers).extracting(NumberingAnswer::number).containsOnly(answers.get(0).number());
        assertThat(registry.count("non_resident")).isEqualTo(1);
        assertThat(registry.count("non_resident_use")).isEqualTo(2);
    }

    @OnBothDatabases
    void gives_numbers_of_their_own_where_one_of_the_four_items_differs(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", ichiro());

        registry.request("tax", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "１番７号"));
        registry.request("tax", with(ichiro(), NonResidentItem.SEIBETSU, "2"));
        registry.request("tax", with(ichiro(), NonResidentItem.SEINENGAPPI, "1964-07-02"));

        assertThat(registry.count("non_resident")).isEqualTo(4);
    }

    @OnBothDatabases
    void numbers_a_person_once_whose_sex_only_one_of_two_systems_holds(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        Map<NonResidentItem, String> sexless = ichiro();
        sexless.remove(NonResidentItem.SEIBETSU);

        List<NumberingAnswer> answers = List.of(registry.request("child", sexless), registry.request("tax", with(ichiro(), NonResidentItem.SEIBETSU, "0")),
                registry.request("tax", ichiro()));

        assertThat(answers).extracting(NumberingAnswer::number).containsOnly(answers.get(0).number());
    }

    @OnBothDatabases
    void agrees_with_nobody_whose_birth_date_is_a_guess(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", with(with(ichiro(), NonResidentItem.SEINENGAPPI_FUSHOFURAGU, "1"), NonResidentItem.SEINENGAPPI_FUSHOHYOKI, "昭和３９年ごろ"));

        registry.request("tax", ichiro());

        assertThat(registry.count("non_resident")).isEqualTo(2);
    }

    @OnBothDatabases
    void keeps_what_only_the_second_message_about_a_person_knows(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        Map<NonResidentItem, String> first = with(with(ichiro(), NonResidentItem.SHIMEI_FURIGANA, ""), NonResidentItem.JUSHO_YUBINBANGO, "");
        String number = registry.request("child", first).number();
        Map<NonResidentItem, String> cutOtherwise = with(with(with(ichiro(), NonResidentItem.JUSHO_CHOAZA, ""),
                NonResidentItem.JUSHO_CHOAZAKODO, ""), NonResidentItem.JUSHO_BANCHIGOHYOKI, "霞が関二丁目１番６号");

        assertThat(registry.request("tax", ichiro()).revision()).isEqualTo(2);
        assertThat(registry.request("tax", at(cutOtherwise, "10:00")).revision()).isEqualTo(2);

        assertThat(registry.kinds(number)).containsExactly("NUMBERED", "REGISTERED");
        assertThat(registry.said("kana", number)).isEqualTo("サトウ　イチロウ");
        assertThat(registry.said("address_postal_code", number)).isEqualTo("1000014");
        assertThat(registry.said("address_town_id", number)).isEqualTo("0011001");
        assertThat(registry.said("address_lot", number)).isEqualTo("１番６号");
    }

    @OnBothDatabases
    void chooses_nobody_when_two_agree(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", ichiro());
        registry.request("child", under(at(ichiro(), "09:00:01"), "1", addresseeNumber(3).value()));

        assertThat(registry.refused("tax", ichiro())).containsExactly("E0127");
    }

    @OnBothDatabases
    void passes_over_numbers_that_somebody_has(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String first = registry.request("child", ichiro()).number();
        String second = registry.request("child", hanako()).number();
        registry.run("update addressee.numbering set next_non_resident_serial = " + first.substring(0, 14));

        assertThat(registry.request("child", bare()).number()).isGreaterThan(second);
    }

    @OnBothDatabases
    void changes_a_record_and_keeps_what_it_said_before(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        Map<NonResidentItem, String> moved = with(under(ichiro(), "1", number), NonResidentItem.JUSHO_BANCHIGOHYOKI, "２番１号");

        assertThat(registry.request("tax", moved).revision()).isEqualTo(2);
        assertThat(registry.request("tax", at(moved, "10:00")).revision()).isEqualTo(2);
        assertThat(registry.kinds(number)).containsExactly("NUMBERED", "REGISTERED");
        assertThat(registry.refused("tax", under(hanako(), "1", number))).containsExactly("E0144");
    }

    @OnBothDatabases
    void lets_no_message_erase_by_what_a_person_is_told_from_another(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        Map<NonResidentItem, String> nameless = with(with(bare(), NonResidentItem.SEINENGAPPI, "1964-07-01"), NonResidentItem.SEIBETSU, "1");
        Map<NonResidentItem, String> ageless = with(ichiro(), NonResidentItem.SEINENGAPPI, "");
        Map<NonResidentItem, String> unknownDay = with(with(hanako(), NonResidentItem.SEINENGAPPI_FUSHOFURAGU, "1"),
                NonResidentItem.SEINENGAPPI_FUSHOHYOKI, "昭和四十五年頃");

        assertThat(registry.refused("tax", under(with(bare(), NonResidentItem.SEIBETSU, "1"), "2", number))).containsExactly("E0001", "E0001");
        assertThat(registry.refused("tax", under(nameless, "2", number))).containsExactly("E0001");
        assertThat(registry.refused("tax", under(ageless, "1", number))).containsExactly("E0001");
        assertThat(registry.refused("tax", under(unknownDay, "1", number))).containsExactly("E0144");

        assertThat(registry.kinds(number)).containsExactly("NUMBERED");
    }

    @OnBothDatabases
    void takes_a_chosen_candidate_without_asking_for_what_is_known(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();

        assertThat(registry.request("tax", under(bare(), "2", number)).revision()).isEqualTo(1);

        assertThat(registry.count("non_resident_use")).isEqualTo(2);
        assertThat(registry.refused("tax", under(bare(), "2", UNKNOWN))).containsExactly("E0122");
    }

    @OnBothDatabases
    void merges_records_of_one_person_and_makes_no_chains(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String main = registry.request("child", ichiro()).number();
        String other = registry.request("child", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "３番３号")).number();
        String third = registry.request("child", hanako()).number();

        assertThat(registry.request("child", merging(other, main)).revision()).isEqualTo(2);

        assertThat(registry.kinds(other)).containsExactly("NUMBERED", "MERGED");
        assertThat(registry.request("child", at(under(bare(), "2", other), "11:00")).revision()).isEqualTo(2);
        assertThat(registry.mergedInto(other)).isEqualTo(main);
        assertThat(registry.refused("child", merging(third, other))).containsExactly("E0129");
        assertThat(registry.refused("child", merging(main, third))).containsExactly("E0130");
        assertThat(registry.refused("child", merging(main, main))).containsExactly("E0129");
        assertThat(registry.refused("child", merging(third, UNKNOWN))).containsExactly("E0128");
    }

    @OnBothDatabases
    void keeps_what_was_fetched_for_one_task_from_the_others(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        Map<NonResidentItem, String> hidden = with(ichiro(), NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1");
        String number = registry.request("child", hidden).number();

        assertThat(registry.refused("tax", under(bare(), "2", number))).containsExactly("E0126");
        assertThat(registry.request("tax", ichiro()).number()).isNotEqualTo(number);
        assertThat(registry.request("child", under(at(hidden, "09:30"), "2", number)).number()).isEqualTo(number);
    }

    @OnBothDatabases
    void closes_a_record_to_those_who_used_it_before_and_lets_only_the_closer_open_it(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        Map<NonResidentItem, String> hidden = with(bare(), NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1");
        String number = registry.request("child", ichiro()).number();
        registry.request("tax", under(bare(), "2", number));

        assertThat(registry.refused("tax", under(hidden, "2", number))).containsExactly("E0135");
        registry.request("child", under(hidden, "2", number));

        assertThat(registry.refused("tax", under(at(bare(), "10:00"), "2", number))).containsExactly("E0126");
        String mine = registry.request("tax", hanako()).number();
        assertThat(registry.refused("tax", merging(mine, number))).containsExactly("E0126");
        registry.request("child", under(at(bare(), "11:00"), "2", number));
        assertThat(registry.request("tax", under(at(bare(), "12:00"), "2", number)).revision()).isEqualTo(3);
    }

    @OnBothDatabases
    void puts_the_individual_number_into_the_vault_and_nowhere_else(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        Map<NonResidentItem, String> numbered = with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1));
        registry.request("child", numbered);

        assertThat(registry.count("individual_number")).isEqualTo(1);
        assertThat(registry.count("person")).isEqualTo(1);
        assertThat(registry.refused("tax", with(hanako(), NonResidentItem.KOJINBANGO, individualNumber(1)))).containsExactly("E0143");
        assertThat(registry.count("non_resident")).isEqualTo(1);
        assertThat(registry.ledger()).isNotEmpty().noneMatch(text -> text.contains(individualNumber(1)) || text.contains("佐藤"));
    }

    @OnBothDatabases
    void says_which_items_disagree_and_nothing_of_what_is_known(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1)));

        NumberingFault fault = registry.faults("tax", with(hanako(), NonResidentItem.KOJINBANGO, individualNumber(1))).get(0);

        assertThat(fault.message()).contains("氏名", "生年月日", "性別").doesNotContain("佐藤", "一郎", "1964", individualNumber(1));
        assertThat(fault.messageEn()).contains("name", "birth date").doesNotContain("{");
    }

    @OnBothDatabases
    void leaves_clerks_a_refused_numbering_once_though_all_else_is_undone(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String holder = registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1))).number();
        Map<NonResidentItem, String> refused = with(hanako(), NonResidentItem.KOJINBANGO, individualNumber(1));

        assertThat(registry.refused("tax", refused)).containsExactly("E0143");
        assertThat(registry.refused("tax", at(refused, "17:00"))).containsExactly("E0143");

        assertThat(registry.count("non_resident")).isEqualTo(1);
        assertThat(registry.texts("select d.code || ' ' || d.addressee_number || ' ' || d.found_by from addressee.link_doubt d join addressee.link_candidate c"
                + " on c.doubt_id = d.id")).as("about the holder's record, for the new number went back").containsExactly("LINKED_PERSON_DISAGREES " + holder + " tax");
        assertThat(registry.request("tax", hanako()).number()).isNotEqualTo(holder);
    }

    @OnBothDatabases
    void leaves_clerks_a_refused_link_of_a_record_that_is_there_under_its_own_number(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1)));
        String other = registry.request("child", hanako()).number();

        assertThat(registry.refused("child", under(with(hanako(), NonResidentItem.KOJINBANGO, individualNumber(1)), "1", other))).containsExactly("E0143");

        assertThat(registry.texts("select addressee_number from addressee.link_doubt")).containsExactly(other);
    }

    @OnBothDatabases
    void leaves_one_doubt_of_the_same_refusal_that_comes_many_times_at_once(TestDatabase db) throws Exception {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1)));
        String other = registry.request("child", hanako()).number();
        Map<NonResidentItem, String> refused = under(with(hanako(), NonResidentItem.KOJINBANGO, individualNumber(1)), "1", other);

        assertThat(RegistryOnDatabase.atOnce(() -> registry.refused("child", at(refused, "17:01")), () -> registry.refused("child", at(refused, "17:02")),
                () -> registry.refused("child", at(refused, "17:03")), () -> registry.refused("child", at(refused, "17:04"))))
                .containsOnly(List.of("E0143"));

        assertThat(registry.texts("select addressee_number from addressee.link_doubt")).containsExactly(other);
    }

    @OnBothDatabases
    void keeps_the_longest_name_and_address_that_the_specification_allows(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String character = "𠮷\uDB40\uDD00";
        Map<NonResidentItem, String> longest = with(ichiro(), NonResidentItem.KOJINBANGO, individualNumber(1));
        for (NonResidentItem item : NonResidentItem.BASIC) {
            if (item.rule().characters() == ItemCharacters.FULL_WIDTH) {
                longest = with(longest, item, character.repeat(item.rule().longest()));
            }
        }

        String number = registry.request("child", longest).number();

        assertThat(registry.request("child", under(at(longest, "10:00"), "1", number)).revision()).isEqualTo(1);
        assertThat(registry.request("child", under(with(longest, NonResidentItem.JUSHO_KOKUMEITO, "縁国"), "1", number)).revision()).isEqualTo(2);
        assertThat(registry.count("addressee_version")).isEqualTo(1);
    }

    @OnBothDatabases
    void refuses_another_municipality_and_knows_no_other_institution(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();

        assertThat(registry.refused("child", with(bare(), NonResidentItem.SHIKUCHOSONKODO, "131016"))).containsExactly("E0121");
        NumberingRefused elsewhere = catchThrowableOfType(NumberingRefused.class, () -> registry.of(ENISHI)
                .request("child", with(under(bare(), "2", number), NonResidentItem.SHIKUCHOSONKODO, "993018")));
        assertThat(elsewhere.faults()).extracting(fault -> fault.error().code()).containsExactly("E0122");
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThat(registry.of(ENISHI).count("non_resident")).isZero();
        }
    }

    @OnBothDatabases
    void lets_no_node_rewrite_history(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", ichiro());

        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThatThrownBy(() -> registry.run("delete from addressee.non_resident_version"))
                    .isInstanceOf(PersistenceException.class).hasMessageContaining("permission denied");
        }
        assertThat(registry.of(MUSUBI).count("non_resident_version")).isEqualTo(1);
    }

    private static Map<NonResidentItem, String> merging(String source, String target) {
        return with(with(under(bare(), "2", source), NonResidentItem.NAYOSEMOTOFURAGU, "1"), NonResidentItem.NAYOSESAKIATENABANGO, target);
    }
}
