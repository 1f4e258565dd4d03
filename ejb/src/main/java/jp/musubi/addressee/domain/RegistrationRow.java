package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ResidentCode;

/** 付番依頼情報. One row whose fields are each valid by themselves. */
public record RegistrationRow(int row, AddresseeNumber number, Optional<IndividualNumber> individualNumber,
        Optional<ResidentCode> residentCode, BasicInformation information, RegistrationState state,
        Optional<Term> supportMeasure) {

    /** 支援措置の期間. */
    public record Term(LocalDate from, LocalDate until) {
    }

    /** Only the resident registry knows the 住民票コード. */
    boolean comesFromResidentRegistry() {
        return residentCode.isPresent();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "RegistrationRow[" + row + "]";
    }
}
