package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.StayAbroad;

/** 付番依頼情報. One row whose fields are each valid by themselves. */
public record RegistrationRow(int row, AddresseeNumber number, Optional<IndividualNumber> individualNumber,
        Optional<ResidentCode> residentCode, BasicInformation information, RegistrationState state,
        Optional<Term> supportMeasure, Optional<BusinessSystem> system, ResidentChange change, OtherNames otherNames, StayAbroad abroad) {

    /** A row of somebody who does not live abroad. */
    public RegistrationRow(int row, AddresseeNumber number, Optional<IndividualNumber> individualNumber, Optional<ResidentCode> residentCode,
            BasicInformation information, RegistrationState state, Optional<Term> supportMeasure, Optional<BusinessSystem> system, ResidentChange change,
            OtherNames otherNames) {
        this(row, number, individualNumber, residentCode, information, state, supportMeasure, system, change, otherNames, StayAbroad.NONE);
    }

    /** A row that says neither since when it has been so nor other names. */
    public RegistrationRow(int row, AddresseeNumber number, Optional<IndividualNumber> individualNumber, Optional<ResidentCode> residentCode,
            BasicInformation information, RegistrationState state, Optional<Term> supportMeasure, Optional<BusinessSystem> system) {
        this(row, number, individualNumber, residentCode, information, state, supportMeasure, system, ResidentChange.UNSAID, OtherNames.NONE);
    }

    /** A row that does not say which system it comes from. */
    public RegistrationRow(int row, AddresseeNumber number, Optional<IndividualNumber> individualNumber, Optional<ResidentCode> residentCode,
            BasicInformation information, RegistrationState state, Optional<Term> supportMeasure) {
        this(row, number, individualNumber, residentCode, information, state, supportMeasure, Optional.empty());
    }

    /** 支援措置の期間. */
    public record Term(LocalDate from, LocalDate until) {
    }

    /** The same said of another record. */
    RegistrationRow under(AddresseeNumber other) {
        return new RegistrationRow(row, other, individualNumber, residentCode, information, state, supportMeasure, system, change, otherNames, abroad);
    }

    /** The same with another address. */
    RegistrationRow at(String address) {
        return new RegistrationRow(row, number, individualNumber, residentCode, information.at(address), state, supportMeasure, system, change, otherNames,
                abroad);
    }

    /** The same with another change. */
    RegistrationRow with(ResidentChange other) {
        return new RegistrationRow(row, number, individualNumber, residentCode, information, state, supportMeasure, system, other, otherNames, abroad);
    }

    RecordContent content() {
        return new RecordContent(information, otherNames, state, abroad);
    }

    /** It says so, or it has what only the resident registry knows. */
    boolean comesFromResidentRegistry() {
        return residentCode.isPresent() || system.filter(BusinessSystem::isResidentRegistry).isPresent();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "RegistrationRow[" + row + "]";
    }
}
