package jp.musubi.addressee.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: published ones of 個人番号 and 住民票コード samples, others computed by an independent formula. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "111111111118", "999999999996", "100000000005", "000000000051", "000000000140",
        "454972364860", "000000000060", "200000000000", "621498320257", "983205673214", "379474484458", "765895492872"})
    void accepts_individual_numbers_with_their_check_digit(String number) {
        assertThat(new IndividualNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"621498320258", "507957100722", "983205673210"})
    void refuses_individual_numbers_with_another_check_digit(String number) {
        assertRefused(() -> new IndividualNumber(number), AddresseeError.INDIVIDUAL_NUMBER_CHECK_DIGIT, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000000", "12345678901", "1234567890188", "１２３４５６７８９０１８", "12345678901X", ""})
    void refuses_what_is_nobodys_individual_number(String number) {
        assertRefused(() -> new IndividualNumber(number), AddresseeError.INDIVIDUAL_NUMBER_MALFORMED, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24727059608", "24846016224", "25208017643", "12345678903", "00000000019", "99999999995",
        "00000000140", "00000000060"})
    void finds_the_supposed_check_digit_of_resident_codes(String code) {
        assertThat(new ResidentCode(code).checkDigitFits()).isTrue();
    }

    @Test
    void keeps_a_resident_code_whose_supposed_check_digit_differs() {
        assertThat(new ResidentCode("24727059609").checkDigitFits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 000000000000019", "2, 000000000000027", "14, 000000000000140", "12345678901234, 123456789012340",
        "99999999999999, 999999999999998"})
    void numbers_addressees_by_serial(long serial, String number) {
        assertThat(AddresseeNumber.ofSerial(serial)).contains(new AddresseeNumber(number));
        assertThat(IntegratedAddresseeNumber.ofSerial(serial)).contains(new IntegratedAddresseeNumber(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 23, 37, 40})
    void gives_no_number_to_serials_without_a_check_digit(long serial) {
        assertThat(AddresseeNumber.ofSerial(serial)).isEmpty();
        assertThat(IntegratedAddresseeNumber.ofSerial(serial)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"992011", "993018", "131121", "010006", "130001"})
    void accepts_local_government_codes(String code) {
        assertThat(new LocalGovernmentCode(code).value()).isEqualTo(code);
    }

    @Test
    void refuses_a_local_government_code_with_another_check_digit() {
        assertRefused(() -> new LocalGovernmentCode("131122"), AddresseeError.LOCAL_GOVERNMENT_CODE_CHECK_DIGIT, "131122");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "1180301018771", "2000012020001", "5835678256246"})
    void accepts_corporate_numbers_with_their_check_digit(String number) {
        assertThat(new CorporateNumber(number).value()).isEqualTo(number);
    }

    @Test
    void refuses_a_corporate_number_with_another_check_digit() {
        assertRefused(() -> new CorporateNumber("2835678256246"), AddresseeError.CORPORATE_NUMBER_CHECK_DIGIT, "2835678256246");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000012050002", "700001205000", "70000120500021", "７００００１２０５０００２", ""})
    void refuses_what_is_no_corporations_number(String number) {
        assertRefused(() -> new CorporateNumber(number), AddresseeError.CORPORATE_NUMBER_MALFORMED, number);
    }

    static Stream<Function<String, Object>> personalNumbers() {
        return Stream.of(AddresseeNumber::new, IntegratedAddresseeNumber::new);
    }

    @ParameterizedTest
    @MethodSource("personalNumbers")
    void keeps_the_number_out_of_its_text(Function<String, Object> type) {
        assertThat(type.apply("000000000000019").toString()).doesNotContain("0");
        assertThat(List.of(new IndividualNumber("123456789018"), new ResidentCode("24727059608")).toString())
                .doesNotContainPattern("[0-9]");
    }

    private static void assertRefused(Runnable act, AddresseeError error, String number) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BusinessException.class, refused -> {
            assertThat(refused.errorCode()).isEqualTo(error);
            if (!number.isEmpty()) {
                assertThat(refused.getMessage()).doesNotContain(number);
            }
        });
    }
}
