package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.AddresseeFixture.bornOn;
import static jp.musubi.addressee.AddresseeFixture.changed;
import static jp.musubi.addressee.AddresseeFixture.named;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.musubi.addressee.AddresseeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row may say beside the basic information: a change and other names. */
class ReportedItemsTest {

    /** As {@link ReportedChange#NO_DAY} is written. */
    private static final String NO_DAY = "+999999999-12-31";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RegistrySystem system = new RegistrySystem();

    @ParameterizedTest
    @CsvSource({"2026-11-23,,,ADR-0160", "2026-11-23,DIED,,ADR-0160", "2026-11-23,MOVED_OUT,,ADR-0160", "1990-03-31,,,ADR-0151", "2026-04-01,MOVED,,ADR-0152", ",,2026-04-01,ADR-0153",
        "2026-04-01,,2999-01-01,ADR-0251", "2026-04-01,,2026-03-01,ADR-0251",
        NO_DAY + ",,,ADR-0151", "2026-04-01,," + NO_DAY + ",ADR-0151"})
    void refuses_a_change_that_cannot_be(LocalDate changedOn, String ground, LocalDate corrects, String code) {
        RegistrationResult result = system.register(TODAY, changed(resident(1), new ReportedChange(changedOn, ground, corrects)));

        assertThat(result.rejected()).extracting(RejectedRow::code).containsExactly(code);
        assertThat(system.registry.addressees).isEmpty();
    }

    @Test
    void takes_a_move_out_told_before_its_day_for_a_plan_and_says_so() {
        system.register(TODAY, resident(1));
        AddresseeRegistration leaving = AddresseeFixture.in(resident(1), RegistrationState.MOVED_OUT);

        RegistrationResult result = system.register(TODAY, changed(leaving, new ReportedChange(TODAY.plusDays(9), "MOVED_OUT", null)));

        assertThat(result.registered()).isEqualTo(1);
        assertThat(result.warnings()).extracting(RowWarning::code).containsExactly("ADR-0162");
        assertThat(system.registry.plans).hasSize(1);
        assertThat(system.registry.addressees).singleElement().satisfies(record -> assertThat(record.state()).isEqualTo(RegistrationState.RESIDENT));
        assertThat(system.register(TODAY, changed(resident(1), new ReportedChange(null, null, TODAY.plusDays(9)))).warnings()).isEmpty();
        assertThat(system.registry.plans).as("taken back").isEmpty();
    }

    @Test
    void takes_a_death_told_late_beside_a_record_whose_day_was_not_told() {
        system.register(TODAY.minusDays(3), resident(1));
        AddresseeRegistration dead = AddresseeFixture.in(resident(1), RegistrationState.DECEASED);

        assertThat(system.register(TODAY, changed(dead, new ReportedChange(TODAY.minusDays(5), "DIED", null))).registered()).isEqualTo(1);

        assertThat(system.registry.addressees).singleElement().satisfies(record -> assertThat(record.state()).isEqualTo(RegistrationState.DECEASED));
    }

    @Test
    void keeps_a_change_for_the_people_who_decide_on_a_link_in_doubt() {
        system.register(TODAY, resident(1));
        AddresseeRegistration other = named(AddresseeFixture.inAnotherBook(resident(1), AddresseeFixture.addresseeNumber(2)), "別人　太郎");

        assertThat(system.register(TODAY, changed(other, new ReportedChange(TODAY, "RENAMED", null))).rejected()).hasSize(1);
        assertThat(system.registry.doubts).hasSize(1);
        assertThat(system.register(TODAY, other).rejected()).hasSize(1);
        assertThat(system.registry.doubts).as("another row").hasSize(2);
    }

    /** 葛 with a selector, ideographs of the planes 2 and 3, one of 行政事務標準文字 in plane 15. */
    @ParameterizedTest
    @ValueSource(strings = {"結　花子", "葛\uDB40\uDD00城　花子", "𠮷野　花子", "\uD884\uDF50　花子", "\uDB80\uDC01　花子"})
    void takes_whatever_a_name_is_written_with(String name) {
        assertThat(name).matches(AddresseeRegistration.NAME_FORMAT);
    }

    /** A space alone, a line end, a maker's 外字, a character that is not seen, one that turns the writing round, half a surrogate pair. */
    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "結\n花子", "結\uE000花子", "結\uF8FF花子", "結\u200B花子", "結\u202E花子", "結\uD842花子"})
    void takes_no_character_that_means_nothing_or_something_else_to_another(String name) {
        assertThat(name).doesNotMatch(AddresseeRegistration.NAME_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NGUYEN Hana", "ＮＧＵＹＥＮ　Ｈａｎａ", "O'Brien-Müller, J.", "Nguyễn Thị Hoa"})
    void takes_names_in_any_latin_alphabet(String name) {
        assertThat(system.register(TODAY, called(new OtherNames(null, null, null, null, name, null))).registered()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1964-13-00,昭和", "1964-02-30,昭和", "1964-00-32,昭和", "0000-02-30,昭和", "2026-12-00,令和", "2027-00-00,令和", "1964,昭和", "1964-00-00,",
        ",昭和", "1964-00-00,''"})
    void refuses_a_birth_date_of_which_the_known_part_cannot_be(String unknown, String notation) {
        RegistrationResult result = system.register(TODAY, bornOn(resident(1), BirthDate.unknown(unknown, notation)));

        assertThat(result.rejected()).extracting(RejectedRow::code).containsExactly("ADR-0113");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1964-00-00", "1964-07-00", "0000-00-00", "0000-02-29", "1964-07-01", "1964-00-15", "2026-00-00"})
    void takes_as_much_of_a_birth_date_as_is_known(String unknown) {
        BirthDate told = BirthDate.unknown(unknown, "昭和３９年頃");

        assertThat(system.register(TODAY, bornOn(resident(1), told)).registered()).isEqualTo(1);
        assertThat(system.register(TODAY, bornOn(resident(1), told)).unchanged()).isEqualTo(1);
        assertThat(system.registry.addressees).singleElement()
                .satisfies(record -> assertThat(record.basicInformation().birthDate()).isEqualTo(told));
    }

    @Test
    void links_nobody_by_a_birth_date_that_is_not_known() {
        AddresseeRegistration unknown = bornOn(resident(1), BirthDate.unknown("1990-04-00", "平成２年４月頃"));
        system.register(TODAY, unknown);

        assertThat(system.register(TODAY, AddresseeFixture.inAnotherBook(resident(1), AddresseeFixture.addresseeNumber(2))).rejected())
                .extracting(RejectedRow::code).containsExactly("ADR-0205");
        assertThat(system.register(TODAY, AddresseeFixture.inAnotherBook(unknown, AddresseeFixture.addresseeNumber(3))).rejected())
                .extracting(RejectedRow::code).containsExactly("ADR-0205");
    }

    @Test
    void changes_name_and_birth_date_one_after_the_other_whatever_is_known_of_it() {
        BirthDate about = BirthDate.unknown("1990-04-00", "平成２年４月頃");
        system.register(TODAY, bornOn(resident(1), about));

        assertThat(system.register(TODAY, named(resident(1), "佐藤　花子")).rejected()).extracting(RejectedRow::code).containsExactly("ADR-0206");
        assertThat(system.register(TODAY, bornOn(named(resident(1), "佐藤　花子"), about)).registered()).isEqualTo(1);
        assertThat(system.register(TODAY, named(resident(1), "佐藤　花子")).registered()).isEqualTo(1);
        assertThat(system.register(TODAY, bornOn(resident(1), about)).rejected()).extracting(RejectedRow::code).containsExactly("ADR-0206");
    }

    @Test
    void refuses_other_names_that_cannot_be() {
        assertThat(code(new OtherNames("", null, null, null, null, null))).isEqualTo("ADR-0154");
        assertThat(code(new OtherNames(null, "エンダ", null, null, null, null))).isEqualTo("ADR-0154");
        assertThat(code(new OtherNames(null, null, "a\tb", null, null, null))).isEqualTo("ADR-0155");
        assertThat(code(new OtherNames(null, null, null, "ミナト", null, null))).isEqualTo("ADR-0155");
        assertThat(code(new OtherNames(null, null, null, null, "花子", null))).isEqualTo("ADR-0156");
        assertThat(code(new OtherNames(null, null, null, null, null, "2"))).isEqualTo("ADR-0157");
        assertThat(system.registry.addressees).isEmpty();
    }

    private String code(OtherNames names) {
        return system.register(TODAY, called(names)).rejected().get(0).code();
    }

    private static AddresseeRegistration called(OtherNames names) {
        AddresseeRegistration row = resident(1);
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(), row.kana(), row.birthDate(),
                row.sex(), row.address(), row.state(), null, null, null, null, ReportedChange.UNSAID, names, StayAbroad.NONE);
    }

    @Test
    void takes_where_somebody_lives_abroad_and_refuses_what_cannot_be() {
        StayAbroad seattle = new StayAbroad("USA", "米国", "1234 Example Street, Seattle WA", "MISSION", "在シアトル日本国総領事館");

        assertThat(system.register(TODAY, abroad(RegistrationState.MOVED_ABROAD, seattle)).registered()).isEqualTo(1);
        assertThat(system.register(TODAY, abroad(RegistrationState.MOVED_ABROAD, seattle)).unchanged()).isEqualTo(1);
        assertThat(system.registry.addressees).singleElement().satisfies(record -> assertThat(record.content().abroad()).isEqualTo(seattle));
        assertThat(code(RegistrationState.RESIDENT, seattle)).isEqualTo("ADR-0158");
        assertThat(code(RegistrationState.MOVED_ABROAD, new StayAbroad("US", "米国", "Seattle", null, null))).isEqualTo("ADR-0158");
        assertThat(code(RegistrationState.MOVED_ABROAD, new StayAbroad(null, "米国", null, null, null))).isEqualTo("ADR-0158");
        assertThat(code(RegistrationState.MOVED_ABROAD, new StayAbroad(null, null, "Seattle", "CONSUL", null))).isEqualTo("ADR-0159");
        assertThat(code(RegistrationState.MOVED_ABROAD, new StayAbroad(null, null, "Seattle", null, "在シアトル日本国総領事館"))).isEqualTo("ADR-0159");
    }

    private String code(RegistrationState state, StayAbroad abroad) {
        return system.register(TODAY, abroad(state, abroad)).rejected().get(0).code();
    }

    private static AddresseeRegistration abroad(RegistrationState state, StayAbroad abroad) {
        AddresseeRegistration row = resident(1);
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(), row.kana(), row.birthDate(),
                row.sex(), row.address(), state, null, null, null, null, ReportedChange.UNSAID, OtherNames.NONE, abroad);
    }
}
