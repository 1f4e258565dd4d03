package jp.musubi.ws.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeRegistration;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.ws.addressee.v1.AddresseeBatch;
import jp.musubi.ws.addressee.v1.AddresseeRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseeWireMapperTest {

    @Test
    void reads_codes_and_dates() {
        // when
        AddresseeRegistration registration = map(row("1990-04-01", "2", null, "2027-03-31"));

        // then
        assertThat(registration.birthDate()).isEqualTo(BirthDate.on(LocalDate.of(1990, 4, 1)));
        assertThat(registration.sex()).isEqualTo(Sex.FEMALE);
        assertThat(registration.supportMeasureUntil()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void an_unreadable_date_or_code_costs_the_row_and_not_the_batch() {
        // when
        AddresseeRegistration registration = map(row("1990-02-30", "9", null, null));

        // then
        assertThat(registration.birthDate()).isNull();
        assertThat(registration.sex()).isNull();
    }

    @Test
    void an_unreadable_end_never_ends_a_support_measure() {
        // when
        AddresseeRegistration registration = map(row("1990-04-01", "2", null, "tomorrow"));

        // then: the door rejects a term that ends before it begins
        assertThat(registration.supportMeasureFrom()).isAfter(registration.supportMeasureUntil());
    }

    @Test
    void a_missing_row_keeps_its_place() {
        // when
        var command = AddresseeWireMapper.command(new AddresseeBatch(Arrays.asList(null, row("1990-04-01", "2", null, null))));

        // then
        assertThat(command.rows()).hasSize(2).first().isNull();
    }

    @ParameterizedTest
    @CsvSource({"1964-00-00,1,昭和３９年頃,true", "1964-07-01,1,昭和３９年頃,true", "1964-00-00,0,,false", "1964-00-00,,,false", "1964-07-01,0,昭和３９年頃,false",
        "1964-07-01,2,,false"})
    void reads_a_date_that_is_not_known_only_where_it_is_said_to_be_so(String birthDate, String flag, String notation, boolean read) {
        AddresseeRegistration registration = map(born(birthDate, flag, notation));

        assertThat(registration.birthDate()).isEqualTo(read ? BirthDate.unknown(birthDate, notation) : null);
    }

    private static AddresseeRow born(String birthDate, String flag, String notation) {
        return new AddresseeRow("000000000000019", null, null, "結　花子", "ムスビ　ハナコ", birthDate, flag, notation, "2", "結市本町", "RESIDENT",
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static AddresseeRegistration map(AddresseeRow row) {
        return AddresseeWireMapper.command(new AddresseeBatch(List.of(row))).rows().get(0);
    }

    private static AddresseeRow row(String birthDate, String sex, String from, String until) {
        return new AddresseeRow("000000000000019", null, null, "結　花子", "ムスビ　ハナコ", birthDate, null, null, sex, "結市本町", "RESIDENT",
                from, until, "001", null, null, null, null, null, null, null, null, "Musubi Hanako", null, null);
    }
}
