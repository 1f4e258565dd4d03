package jp.musubi.addressee.domain;

/** The kinds of numbers that rest sealed: key purposes and tables of each. */
public enum NumberKind {
    INDIVIDUAL_NUMBER("addressee.individual-number", SealedIndividualNumber.class, SealedIndividualNumber::new),
    RESIDENT_CODE("addressee.resident-code", SealedResidentCode.class, SealedResidentCode::new);

    private final String purpose;
    private final Class<? extends SealedNumber> type;
    private final Factory factory;

    NumberKind(String purpose, Class<? extends SealedNumber> type, Factory factory) {
        this.purpose = purpose;
        this.type = type;
        this.factory = factory;
    }

    /** Of rows from before the vault's own keys. */
    String sealingPurpose() {
        return purpose;
    }

    /** Its own key: who may look a number up cannot open it. */
    String lookupPurpose() {
        return purpose + ".lookup";
    }

    public Class<? extends SealedNumber> type() {
        return type;
    }

    SealedNumber create(SealedNumber.Origin origin, Fingerprint fingerprint, byte[] sealed) {
        return factory.create(origin, fingerprint, sealed);
    }

    private interface Factory {
        SealedNumber create(SealedNumber.Origin origin, Fingerprint fingerprint, byte[] sealed);
    }
}
