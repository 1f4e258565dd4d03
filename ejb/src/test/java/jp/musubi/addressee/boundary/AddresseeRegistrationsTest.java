package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.bornOn;
import static jp.musubi.addressee.AddresseeFixture.inAnotherBook;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static jp.musubi.addressee.AddresseeFixture.movedTo;
import static jp.musubi.addressee.AddresseeFixture.named;
import static jp.musubi.addressee.AddresseeFixture.protectedUntil;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static jp.musubi.addressee.AddresseeFixture.residentCode;
import static jp.musubi.addressee.AddresseeFixture.residents;
import static jp.musubi.addressee.AddresseeFixture.withNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.domain.NumberLooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeRegistrationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final RegistrySystem system = new RegistrySystem();

    @Test
    void numbers_new_persons_in_turn_and_skips_serials_without_a_check_digit() {
        RegistrationResult result = system.register(TODAY, residents(7).toArray(AddresseeRegistration[]::new));

        assertThat(result).isEqualTo(new RegistrationResult(7, 0, List.of(), List.of()));
        assertThat(system.translations.integrated(addresseeNumber(6))).contains(IntegratedAddresseeNumber.ofSerial(7).orElseThrow());
    }

    @Test
    void says_unchanged_when_the_same_row_comes_again() {
        system.register(TODAY, protectedUntil(resident(1), TODAY.plusYears(1)));

        RegistrationResult again = system.register(TODAY.plusDays(1), protectedUntil(resident(1), TODAY.plusYears(1)));

        assertThat(again).isEqualTo(new RegistrationResult(0, 1, List.of(), List.of()));
        assertThat(system.registry.versions).isEmpty();
    }

    @Test
    void keeps_what_was_known_before_when_a_person_moves() {
        system.register(TODAY, resident(1));

        RegistrationResult result = system.register(TODAY, movedTo(resident(1), "縁町本町２番地"));

        assertThat(result.registered()).isEqualTo(1);
        assertThat(system.registry.versions).singleElement()
                .satisfies(version -> assertThat(version.basicInformation().address()).isEqualTo(resident(1).address()));
        assertThat(system.registry.addressees).singleElement()
                .satisfies(now -> assertThat(now.basicInformation().address()).isEqualTo("縁町本町２番地"));
    }

    @Test
    void links_a_second_record_with_the_same_individual_number_to_the_same_person() {
        system.register(TODAY, resident(1));

        RegistrationResult result = system.register(TODAY, inAnotherBook(named(resident(1), "結 花子"), addresseeNumber(9)));

        assertThat(result.registered()).isEqualTo(1);
        assertThat(system.registry.persons).hasSize(1);
        assertThat(system.translations.integrated(List.of(addresseeNumber(1), addresseeNumber(9))).values())
                .containsOnly(integratedNumber(1));
    }

    @Test
    void links_two_records_of_one_message() {
        system.register(TODAY, resident(1), inAnotherBook(resident(1), addresseeNumber(9)));

        assertThat(system.registry.persons).hasSize(1);
        assertThat(system.registry.addressees).hasSize(2);
    }

    @Test
    void refuses_a_link_and_names_the_items_that_differ() {
        system.register(TODAY, resident(1));
        AddresseeRegistration family = named(inAnotherBook(resident(1), addresseeNumber(9)), "結　太郎");

        RegistrationResult result = system.register(TODAY, bornOn(family, LocalDate.of(2015, 1, 2)));

        assertThat(result.rejected()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo(AddresseeError.LINKED_PERSON_DISAGREES.code());
            assertThat(row.message()).contains("氏名（名だけ）", "生年月日　", "家族の番号").doesNotContain("性別", "住所", "太郎");
        });
        assertThat(system.registry.addressees).hasSize(1);
    }

    @Test
    void lets_the_resident_registry_speak_for_a_resident() {
        system.register(TODAY, resident(1), inAnotherBook(resident(1), addresseeNumber(9)));

        system.register(TODAY, movedTo(inAnotherBook(resident(1), addresseeNumber(9)), "縁町本町２番地"));

        assertThat(system.translations.addresseeNumbers(List.of(integratedNumber(1))))
                .containsExactly(Map.entry(integratedNumber(1), addresseeNumber(1)));
    }

    @Test
    void refuses_a_number_that_another_person_holds() {
        system.register(TODAY, resident(1), resident(2));

        assertRejected(withNumbers(resident(2), individualNumber(1), null), AddresseeError.INDIVIDUAL_NUMBER_HELD_BY_ANOTHER);
        assertRejected(withNumbers(resident(2), null, residentCode(1)), AddresseeError.RESIDENT_CODE_HELD_BY_ANOTHER);
    }

    @Test
    void refuses_a_second_individual_number_of_a_person() {
        system.register(TODAY, resident(1));

        assertRejected(withNumbers(resident(1), individualNumber(3), null), AddresseeError.INDIVIDUAL_NUMBER_DIFFERS);
    }

    @Test
    void replaces_a_resident_code_and_refuses_the_old_one_afterwards() {
        system.register(TODAY, resident(1));

        assertThat(system.register(TODAY, withNumbers(resident(1), individualNumber(1), residentCode(3))).registered()).isEqualTo(1);

        assertRejected(resident(1), AddresseeError.RESIDENT_CODE_REPLACED);
        assertThat(residentCodes().residentCodes(List.of(integratedNumber(1))))
                .containsEntry(integratedNumber(1), new ResidentCode(residentCode(3)));
    }

    @Test
    void takes_a_number_that_comes_later() {
        system.register(TODAY, withNumbers(resident(1), null, null));

        assertThat(system.register(TODAY, resident(1)).registered()).isEqualTo(1);

        assertThat(system.registry.numbers).hasSize(2);
        assertThat(system.registry.versions).isEmpty();
    }

    @Test
    void refuses_other_name_and_birth_date_under_a_known_number() {
        system.register(TODAY, resident(1));

        assertRejected(bornOn(named(resident(1), "縁　次郎"), LocalDate.of(1970, 1, 1)), AddresseeError.NAME_AND_BIRTH_DATE_DIFFER);
        assertThat(system.register(TODAY, named(resident(1), "縁　花子")).registered()).isEqualTo(1);
    }

    @Test
    void refuses_the_second_row_of_an_addressee_in_one_message() {
        RegistrationResult result = system.register(TODAY, resident(1), movedTo(resident(1), "縁町"));

        assertThat(result.rejected()).extracting(RejectedRow::row, RejectedRow::code)
                .containsExactly(tuple(2, AddresseeError.ROW_REPEATED.code()));
        assertThat(result.registered()).isEqualTo(1);
    }

    @Test
    void registers_the_good_rows_when_others_are_bad() {
        AddresseeRegistration wrongDigit = withNumbers(resident(2), "123456789010", null);
        AddresseeRegistration empty = new AddresseeRegistration(null, null, null, null, null, null, null, null, null, null);

        RegistrationResult result = system.register(TODAY, wrongDigit, resident(1), empty, resident(3));

        assertThat(result.registered()).isEqualTo(2);
        assertThat(result.rejected()).extracting(RejectedRow::row).containsExactly(1, 3);
        assertThat(result.rejected()).extracting(RejectedRow::code).containsExactly(
                AddresseeError.INDIVIDUAL_NUMBER_CHECK_DIGIT.code(), AddresseeError.ADDRESSEE_NUMBER_MALFORMED.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", " ", "結\u0000花子", "結\n花子", "\ud867"})
    void refuses_names_that_are_none(String name) {
        assertRejected(named(resident(1), name), AddresseeError.NAME_INVALID);
    }

    @Test
    void counts_a_name_in_characters() {
        assertThat(system.register(TODAY, named(resident(1), "\ud867\ude3d".repeat(100))).registered()).isEqualTo(1);
        assertRejected(named(resident(2), "\ud867\ude3d".repeat(101)), AddresseeError.NAME_INVALID);
    }

    @Test
    void refuses_a_birth_date_in_the_future() {
        assertRejected(bornOn(resident(1), TODAY.plusDays(1)), AddresseeError.BIRTH_DATE_INVALID);
        assertThat(system.register(TODAY, bornOn(resident(1), TODAY)).registered()).isEqualTo(1);
    }

    @Test
    void warns_of_a_resident_code_whose_check_digit_may_be_wrong_and_registers_it() {
        RegistrationResult result = system.register(TODAY, withNumbers(resident(1), null, "24727059609"));

        assertThat(result.registered()).isEqualTo(1);
        assertThat(result.warnings()).singleElement().satisfies(warning ->
                assertThat(warning.code()).isEqualTo(AddresseeError.RESIDENT_CODE_CHECK_DIGIT.code()));
    }

    @ParameterizedTest
    @EnumSource(AddresseeError.class)
    void has_a_text_in_both_languages(AddresseeError error) {
        assertThat(error.text(Locale.JAPANESE, 1, 1, 1, 1, 1)).isNotBlank().doesNotContain("{");
        assertThat(error.text(Locale.ENGLISH, 0, 0, 0, 0, 0)).isNotBlank().doesNotContain("{").isASCII();
    }

    @Test
    void tells_whose_resident_code_is_news() {
        system.register(TODAY, resident(1), withNumbers(resident(2), individualNumber(2), null));
        system.register(TODAY, resident(1), inAnotherBook(resident(1), addresseeNumber(9)));
        system.register(TODAY, withNumbers(resident(2), individualNumber(2), residentCode(2)), resident(2));

        assertThat(system.news.fired).containsExactly(new ResidentCodesRegistered(MUSUBI, List.of(integratedNumber(1))),
                new ResidentCodesRegistered(MUSUBI, List.of(integratedNumber(2))));
    }

    @Test
    void keeps_persons_out_of_texts() {
        assertThat(new RegisterAddressees(List.of(resident(1))).toString()).doesNotContain("花子", individualNumber(1));
    }

    private void assertRejected(AddresseeRegistration row, AddresseeError error) {
        assertThat(system.register(TODAY, row).rejected()).extracting(RejectedRow::code).containsExactly(error.code());
    }

    private ResidentCodes residentCodes() {
        return new ResidentCodes(system.registry, new NumberLooks(system.registry, AddresseeFixture.seals(), Clock.systemUTC()), () -> MUSUBI);
    }
}
