package jp.musubi.addressee.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.kernel.json.Json;

/**
 * What a refused row said, without its 個人番号 and 住民票コード: the first is in the vault with who holds it, and the sender
 * says both again once the record is linked.
 */
record DoubtfulRow(String number, String name, String kana,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate birthDate, Sex sex, String address, RegistrationState state,
        String businessId, String ownSystemId, LocalDate protectedFrom, LocalDate protectedUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate changedOn, @JsonInclude(JsonInclude.Include.NON_NULL) ChangeGround changeGround,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate correctsChangeOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) OtherNames otherNames,
        @JsonInclude(JsonInclude.Include.NON_NULL) String birthDateUnknown, @JsonInclude(JsonInclude.Include.NON_NULL) String birthDateNotation,
        @JsonInclude(JsonInclude.Include.NON_NULL) StayAbroad abroad) {

    static DoubtfulRow of(RegistrationRow row) {
        BasicInformation said = row.information();
        return new DoubtfulRow(row.number().value(), said.name(), said.kana(), said.birthDate().day(), said.sex(), said.address(), row.state(),
                row.system().map(BusinessSystem::businessId).orElse(null), row.system().map(BusinessSystem::ownSystemId).orElse(null),
                row.supportMeasure().map(RegistrationRow.Term::from).orElse(null),
                row.supportMeasure().map(RegistrationRow.Term::until).orElse(null), row.change().changedOn().orElse(null),
                row.change().ground().orElse(null), row.change().correctsChangeOn().orElse(null),
                row.otherNames().equals(OtherNames.NONE) ? null : row.otherNames(),
                said.birthDate().unknown(), said.birthDate().notation(), row.abroad().equals(StayAbroad.NONE) ? null : row.abroad());
    }

    /** What a record said until now. */
    static DoubtfulRow of(Addressee record) {
        return of(record.number(), record.statement());
    }

    /** What a record said once. */
    static DoubtfulRow of(AddresseeNumber number, Statement said) {
        RecordContent content = said.content();
        return of(new RegistrationRow(1, number, Optional.empty(), Optional.empty(), content.information(), content.state(), Optional.empty(),
                Optional.empty(), said.change(), content.otherNames(), content.abroad()));
    }

    static DoubtfulRow open(ReviewSeals seals, UUID doubt, byte[] sealed) {
        return Json.read(seals.open(doubt, sealed), DoubtfulRow.class);
    }

    String text() {
        return Json.write(this);
    }

    BasicInformation information() {
        return new BasicInformation(name, kana, new BirthDate(birthDate, birthDateUnknown, birthDateNotation), sex, address);
    }

    boolean isProtected() {
        return protectedUntil != null;
    }

    RegistrationRow row() {
        return new RegistrationRow(1, new AddresseeNumber(number), Optional.empty(), Optional.empty(), information(), state,
                Optional.ofNullable(protectedUntil).map(until -> new RegistrationRow.Term(protectedFrom, until)),
                BusinessSystem.of(businessId, ownSystemId), new ResidentChange(changedOn, changeGround, correctsChangeOn),
                Objects.requireNonNullElse(otherNames, OtherNames.NONE), Objects.requireNonNullElse(abroad, StayAbroad.NONE));
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "DoubtfulRow[masked]";
    }
}
