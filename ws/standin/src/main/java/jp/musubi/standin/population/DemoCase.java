package jp.musubi.standin.population;

/**
 * One thing that an outside checker can try: points 2 and 5 of the first exchange. What to do and what must happen is
 * in {@code DemoCases.properties} under the same name.
 */
public enum DemoCase {
    REPLICA_BY_FILE(DemoSystem.ENISHI_TAX, Inquired.forChildAllowance(), "LOADED", ""),
    REPLICA_SINGLE(DemoSystem.ENISHI_TAX, Inquired.forChildAllowance(), "REGISTERED", ""),
    INQUIRY_ANSWERED(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "PROVIDED", ""),
    VALUES_WITH_REASON_OF_NULL(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "PROVIDED", ""),
    NOT_DISCLOSED_TO_RESIDENT(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "PROVIDED", ""),
    NO_REPLICA(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "NO_DATA", "NO_DATA"),

    NO_LEGAL_BASIS(DemoSystem.MUSUBI_CHILD, Inquired.localTaxFor("JM01000000024000", "JT90010000000027"),
            "REFUSED_BY_NETWORK", "NO_LEGAL_BASIS"),
    NOT_YET_IN_FORCE(DemoSystem.MUSUBI_CHILD, Inquired.localTaxFor("JM01000000027000", "JT90010000000031"),
            "REFUSED_BY_NETWORK", "NOT_YET_IN_FORCE"),
    NO_LONGER_IN_FORCE(DemoSystem.MUSUBI_CHILD, Inquired.localTaxFor("JM01000000111000", "JT90010000000102"),
            "REFUSED_BY_NETWORK", "NO_LONGER_IN_FORCE"),
    NO_PRIVACY_ASSESSMENT(DemoSystem.MUSUBI_CHILD,
            Inquired.localTaxFor("JM01000000024000", "JT90010000000027").about("TM90000000000002"),
            "REFUSED_BY_NETWORK", "NO_PRIVACY_ASSESSMENT"),
    PROVIDER_UNKNOWN(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance().from("0220199999901700"),
            "REFUSED_BY_NETWORK", "PROVIDER_UNKNOWN"),
    AUTOMATIC_ANSWER_DISABLED(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "WAITING_MANUAL", "HELD_FOR_DECISION"),
    PROTECTED_PERSON(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "WAITING_MANUAL", "HELD_FOR_DECISION"),
    UNKNOWN_PERSON(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "NOT_POSSIBLE", "UNKNOWN_PERSON"),
    UNKNOWN_TO_PROVIDER(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "REFUSED_BY_NETWORK", "NO_CODE"),
    NO_RESIDENT_CODE(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "NOT_POSSIBLE", "NO_CODE"),

    WRONG_CHECK_DIGIT(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "FAULT", ""),
    ANOTHER_TOWNS_SYSTEM(DemoSystem.ENISHI_TAX, Inquired.forChildAllowance(), "FAULT", ""),
    UNREGISTERED_SYSTEM(DemoSystem.STRANGER, Inquired.forChildAllowance(), "FAULT", ""),
    REVOKED_SYSTEM(DemoSystem.RETIRED, Inquired.forChildAllowance(), "FAULT", ""),
    UNKNOWN_AUTHORITY(null, Inquired.forChildAllowance(), "HANDSHAKE", ""),
    NO_CERTIFICATE(null, Inquired.forChildAllowance(), "HANDSHAKE", ""),
    EXACT_REPEAT(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "STORED_ANSWER", ""),
    SAME_ID_OTHER_BODY(DemoSystem.MUSUBI_CHILD, Inquired.forChildAllowance(), "FAULT", ""),
    TAMPERED_MESSAGE(null, Inquired.forChildAllowance(), "FAULT", ""),
    REPLAYED_MESSAGE(null, Inquired.forChildAllowance(), "FAULT", "");

    private final DemoSystem sender;
    private final Inquired inquired;
    private final String outcome;
    private final String reason;

    DemoCase(DemoSystem sender, Inquired inquired, String outcome, String reason) {
        this.sender = sender;
        this.inquired = inquired;
        this.outcome = outcome;
        this.reason = reason;
    }

    /** The system that sends, or null when the case is about who has no certificate here. */
    public DemoSystem sender() {
        return sender;
    }

    /** The codes to send. */
    public Inquired inquired() {
        return inquired;
    }

    /** State of the inquiry at the end, or FAULT, HANDSHAKE, STORED_ANSWER, LOADED, REGISTERED where no inquiry gets that far. */
    public String outcome() {
        return outcome;
    }

    /** Reason code, or empty. */
    public String reason() {
        return reason;
    }
}
