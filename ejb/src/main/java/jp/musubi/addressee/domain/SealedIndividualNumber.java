package jp.musubi.addressee.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** 個人番号. A row of the vault, the only place where an institution keeps it. */
@Entity
@Table(schema = "addressee", name = "individual_number")
public class SealedIndividualNumber extends SealedNumber {

    protected SealedIndividualNumber() {
    }

    SealedIndividualNumber(Origin origin, Fingerprint fingerprint, byte[] sealed) {
        super(origin, fingerprint, sealed);
    }
}
