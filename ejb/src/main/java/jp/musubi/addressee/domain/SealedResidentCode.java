package jp.musubi.addressee.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** 住民票コード. Kept only to acquire 符号 with it. */
@Entity
@Table(schema = "addressee", name = "resident_code")
public class SealedResidentCode extends SealedNumber {

    protected SealedResidentCode() {
    }

    SealedResidentCode(Origin origin, Fingerprint fingerprint, byte[] sealed) {
        super(origin, fingerprint, sealed);
    }
}
