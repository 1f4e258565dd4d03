package jp.musubi.ws.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.ChangeIndividualNumber;
import jp.musubi.addressee.boundary.NumberChangeGround;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.addressee.boundary.RejectedRow;
import jp.musubi.addressee.boundary.RowWarning;
import jp.musubi.ws.addressee.v1.registration.AddresseeRow;
import jp.musubi.ws.addressee.v1.registration.ChangeIndividualNumberR01;
import jp.musubi.ws.addressee.v1.registration.CorporationRow;
import jp.musubi.ws.addressee.v1.registration.RegisterAddresseesR01;
import jp.musubi.ws.addressee.v1.registration.RegisterCorporationsR01;
import jp.musubi.ws.addressee.v1.registration.StayAbroad;
import org.junit.jupiter.api.Test;

class RegistrationMessagesTest {

    @Test
    void every_field_of_a_person_arrives_under_its_json_name() throws Exception {
        RegisterAddresseesR01 message = new RegisterAddresseesR01();
        AddresseeRow row = filled(new AddresseeRow());
        row.setAbroad(filled(new StayAbroad()));
        message.getRow().add(row);

        var read = RegistrationMessages.batch(message).rows().get(0);

        assertThat(carriesItsNames(read)).isEqualTo(AddresseeRow.class.getDeclaredFields().length - 1);
        assertThat(carriesItsNames(read.abroad())).isEqualTo(StayAbroad.class.getDeclaredFields().length);
    }

    @Test
    void every_field_of_a_corporation_arrives_under_its_json_name() throws Exception {
        RegisterCorporationsR01 message = new RegisterCorporationsR01();
        message.getRow().add(filled(new CorporationRow()));

        assertThat(carriesItsNames(RegistrationMessages.batch(message).rows().get(0))).isEqualTo(CorporationRow.class.getDeclaredFields().length);
    }

    @Test
    void a_row_that_says_nothing_keeps_its_place() {
        RegisterAddresseesR01 message = new RegisterAddresseesR01();
        message.getRow().addAll(List.of(new AddresseeRow(), new AddresseeRow()));

        assertThat(AddresseeWireMapper.command(RegistrationMessages.batch(message)).rows()).hasSize(2).allMatch(row -> row.name() == null && row.birthDate() == null);
    }

    @Test
    void a_change_of_number_becomes_the_command_that_json_sends() {
        ChangeIndividualNumberR01 message = new ChangeIndividualNumberR01();
        message.setMessageId("m-1");
        message.setAddresseeNumber("900000000000014");
        message.setFormerNumber("000999999018");
        message.setNewNumber("000999999026");
        message.setChangedOn(LocalDate.of(2026, 11, 22));
        message.setGround(jp.musubi.ws.addressee.v1.registration.NumberChangeGround.EX_OFFICIO);

        assertThat(RegistrationMessages.command(message)).isEqualTo(new ChangeIndividualNumber("m-1", "900000000000014", "000999999018",
                "000999999026", LocalDate.of(2026, 11, 22), NumberChangeGround.EX_OFFICIO));
    }

    @Test
    void the_answer_has_what_json_answers() {
        var answer = RegistrationMessages.answer(new RegistrationResult(2, 1, List.of(new RejectedRow(3, "ADR-0102", "x", "x in English")), List.of(new RowWarning(1, "ADR-0162", "y", "y in English"))));

        assertThat(answer.getRegistered()).isEqualTo(2);
        assertThat(answer.getUnchanged()).isEqualTo(1);
        assertThat(answer.getRejected()).singleElement().matches(note -> note.getRow() == 3 && note.getCode().equals("ADR-0102") && note.getMessage().equals("x") && note.getMessageEn().equals("x in English"));
        assertThat(answer.getWarning()).singleElement().matches(note -> note.getRow() == 1 && note.getCode().equals("ADR-0162") && note.getMessage().equals("y") && note.getMessageEn().equals("y in English"));
    }

    /** Each text field says its own name. */
    private static <T> T filled(T row) throws ReflectiveOperationException {
        for (Field field : row.getClass().getDeclaredFields()) {
            if (field.getType() == String.class) {
                row.getClass().getMethod("set" + field.getName().substring(0, 1).toUpperCase(Locale.ROOT) + field.getName().substring(1), String.class)
                        .invoke(row, field.getName());
            }
        }
        return row;
    }

    /** How many text components there are, each of which says its own name. */
    private static int carriesItsNames(Record read) throws ReflectiveOperationException {
        List<RecordComponent> texts = Stream.of(read.getClass().getRecordComponents()).filter(component -> component.getType() == String.class).toList();
        for (RecordComponent text : texts) {
            assertThat(text.getAccessor().invoke(read)).isEqualTo(text.getName());
        }
        return texts.size();
    }
}
