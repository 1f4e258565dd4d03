package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.AddresseeFixture.EVERY_TASK;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.inAnotherBook;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.musubi.addressee.domain.NumberTranslator;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTranslationsTest {

    private static final String FIRST = addresseeNumber(1).value();
    private static final String SECOND = addresseeNumber(2).value();
    private static final String IN_ANOTHER_BOOK = addresseeNumber(3).value();
    private static final String UNKNOWN = addresseeNumber(9).value();
    private static final String WRONG = "000000000000018";

    private final RegistrySystem system = new RegistrySystem();
    private final NumberTranslations translations = new NumberTranslations(new NumberTranslator(system.registry),
            EVERY_TASK, caller());

    @BeforeEach
    void register() {
        system.register(LocalDate.of(2026, 11, 22), resident(1), resident(2), inAnotherBook(resident(1), addresseeNumber(3)));
    }

    @Test
    void translates_the_good_rows_and_lists_the_others() {
        TranslatedNumbers answer = translations.translate(new TranslateNumbers(TranslationDirection.TO_INTEGRATED,
                Arrays.asList(SECOND, WRONG, FIRST, UNKNOWN, "", null, IN_ANOTHER_BOOK)));

        assertThat(answer.translated()).containsExactly(new TranslatedNumbers.Row(1, SECOND, integratedNumber(2).value()),
                new TranslatedNumbers.Row(3, FIRST, integratedNumber(1).value()),
                new TranslatedNumbers.Row(7, IN_ANOTHER_BOOK, integratedNumber(1).value()));
        assertThat(answer.rejected()).extracting(RejectedRow::row).containsExactly(2, 4, 5, 6);
        assertThat(answer.rejected()).extracting(RejectedRow::code).containsExactly("ADR-0102", "ADR-0208", "ADR-0101", "ADR-0120");
        assertThat(answer.rejected()).allSatisfy(row -> assertThat(row.message()).doesNotContain(WRONG, UNKNOWN));
    }

    @Test
    void translates_back_to_the_record_that_speaks_for_the_person() {
        TranslatedNumbers answer = translations.translate(new TranslateNumbers(TranslationDirection.TO_ADDRESSEE,
                List.of(integratedNumber(1).value(), integratedNumber(9).value(), integratedNumber(1).value())));

        assertThat(answer.translated()).extracting(TranslatedNumbers.Row::translated).containsExactly(FIRST, FIRST);
        assertThat(answer.rejected()).extracting(RejectedRow::code).containsExactly("ADR-0209");
    }

    @Test
    void hands_on_the_other_columns_of_a_file_as_they_are() {
        String file = "01," + FIRST + ",\"東京都, 千代田区\"\r\n02," + WRONG + ",x\n03\n04," + SECOND + ",\"say \"\"葛\uDB40\uDD00\"\"\"\r\n";

        TranslatedFile answer = translations.translate(new TranslateFile(TranslationDirection.TO_INTEGRATED, 2, file));

        assertThat(answer.translated()).isEqualTo(2);
        assertThat(answer.file()).isEqualTo("01," + integratedNumber(1).value() + ",\"東京都, 千代田区\"\r\n04,"
                + integratedNumber(2).value() + ",\"say \"\"葛\uDB40\uDD00\"\"\"\r\n");
        assertThat(answer.rejected()).extracting(RejectedRow::row).containsExactly(2, 3);
        assertThat(answer.rejected()).extracting(RejectedRow::code).containsExactly("ADR-0102", "ADR-0120");
    }

    @Test
    void refuses_a_file_that_is_longer_than_files_are() {
        assertRefused(SECOND.concat("\r\n").repeat(TranslateNumbers.MOST_ROWS + 1), AddresseeError.TRANSLATION_FILE_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"000", "000,\"x\r\n001,y", "\"000\"1,2"})
    void refuses_a_file_that_is_no_csv(String file) {
        assertRefused(file, AddresseeError.TRANSLATION_FILE_UNREADABLE);
    }

    @Test
    void gives_a_system_the_numbers_of_no_system_that_it_is_not() {
        assertThatThrownBy(() -> translations.translate(new TranslateNumbers(TranslationDirection.TO_ADDRESSEE,
                List.of(integratedNumber(1).value()), "099", null))).isInstanceOfSatisfying(BusinessException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(AddresseeError.BUSINESS_ID_OF_ANOTHER_SYSTEM));
    }

    private static CurrentCaller caller() {
        CurrentCaller caller = new CurrentCaller();
        caller.enter(new Caller(Caller.Kind.SYSTEM, MUSUBI, "musubi-tax", ""));
        return caller;
    }

    private void assertRefused(String file, AddresseeError error) {
        TranslateFile command = new TranslateFile(TranslationDirection.TO_INTEGRATED, 1, file);
        assertThatThrownBy(() -> translations.translate(command)).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(error));
    }
}
