package jp.musubi.ws.addressee;

import java.util.Optional;
import jp.musubi.addressee.boundary.ChangeIndividualNumber;
import jp.musubi.addressee.boundary.NumberChangeGround;
import jp.musubi.addressee.boundary.RejectedRow;
import jp.musubi.addressee.boundary.RowWarning;
import jp.musubi.ws.addressee.v1.AddresseeBatch;
import jp.musubi.ws.addressee.v1.CorporationBatch;
import jp.musubi.ws.addressee.v1.registration.AddresseeRow;
import jp.musubi.ws.addressee.v1.registration.ChangeIndividualNumberR01;
import jp.musubi.ws.addressee.v1.registration.ChangeIndividualNumberS01;
import jp.musubi.ws.addressee.v1.registration.CorporationRow;
import jp.musubi.ws.addressee.v1.registration.RegisterAddresseesR01;
import jp.musubi.ws.addressee.v1.registration.RegisterCorporationsR01;
import jp.musubi.ws.addressee.v1.registration.RegistrationResult;
import jp.musubi.ws.addressee.v1.registration.RowNote;
import jp.musubi.ws.addressee.v1.registration.StayAbroad;

/** Messages of 宛名の登録 as the rows that JSON brings too: from there on there is one way. */
final class RegistrationMessages {

    private RegistrationMessages() {
    }

    static AddresseeBatch batch(RegisterAddresseesR01 message) {
        return new AddresseeBatch(message.getRow().stream().map(RegistrationMessages::row).toList());
    }

    static CorporationBatch batch(RegisterCorporationsR01 message) {
        return new CorporationBatch(message.getRow().stream().map(RegistrationMessages::row).toList());
    }

    static ChangeIndividualNumber command(ChangeIndividualNumberR01 message) {
        return new ChangeIndividualNumber(message.getMessageId(), message.getAddresseeNumber(), message.getFormerNumber(), message.getNewNumber(),
                message.getChangedOn(), NumberChangeGround.valueOf(message.getGround().name()));
    }

    static RegistrationResult answer(jp.musubi.addressee.boundary.RegistrationResult result) {
        RegistrationResult answer = new RegistrationResult();
        answer.setRegistered(result.registered());
        answer.setUnchanged(result.unchanged());
        for (RejectedRow rejected : result.rejected()) {
            answer.getRejected().add(note(rejected.row(), rejected.code(), rejected.message(), rejected.messageEn()));
        }
        for (RowWarning warning : result.warnings()) {
            answer.getWarning().add(note(warning.row(), warning.code(), warning.message(), warning.messageEn()));
        }
        return answer;
    }

    static ChangeIndividualNumberS01 answer(int generation) {
        ChangeIndividualNumberS01 answer = new ChangeIndividualNumberS01();
        answer.setGeneration(generation);
        return answer;
    }

    private static jp.musubi.ws.addressee.v1.AddresseeRow row(AddresseeRow row) {
        return new jp.musubi.ws.addressee.v1.AddresseeRow(row.getAddresseeNumber(), row.getIndividualNumber(), row.getResidentCode(), row.getName(),
                row.getKana(), row.getBirthDate(), row.getBirthDateUnknown(), row.getBirthDateNotation(), row.getSex(), row.getAddress(),
                row.getState(), row.getSupportMeasureFrom(), row.getSupportMeasureUntil(), row.getBusinessId(), row.getOwnSystemId(),
                row.getChangedOn(), row.getChangeGround(), row.getCorrectsChangeOn(), row.getFormerSurname(), row.getFormerSurnameKana(),
                row.getAlias(), row.getAliasKana(), row.getLatinName(), row.getReadingConfirmed(),
                Optional.ofNullable(row.getAbroad()).map(RegistrationMessages::stay).orElse(null));
    }

    private static jp.musubi.addressee.boundary.StayAbroad stay(StayAbroad abroad) {
        return new jp.musubi.addressee.boundary.StayAbroad(abroad.getCountryCode(), abroad.getCountryName(), abroad.getAddress(),
                abroad.getManagingBody(), abroad.getManagingBodyName());
    }

    private static jp.musubi.ws.addressee.v1.CorporationRow row(CorporationRow row) {
        return new jp.musubi.ws.addressee.v1.CorporationRow(row.getAddresseeNumber(), row.getHeadNumber(), row.getCorporateNumber(), row.getName(),
                row.getKana(), row.getAddress(), row.getState(), row.getChangedOn(), row.getChangeGround(), row.getCorrectsChangeOn());
    }

    private static RowNote note(int row, String code, String message, String messageEn) {
        RowNote note = new RowNote();
        note.setRow(row);
        note.setCode(code);
        note.setMessage(message);
        note.setMessageEn(messageEn);
        return note;
    }
}
