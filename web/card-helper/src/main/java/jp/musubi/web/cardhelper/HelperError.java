package jp.musubi.web.cardhelper;

/** Why the helper signed nothing. Its sentence stands in the bundle under its code. */
enum HelperError {
    WRONG_HOST("HLP-0101", 421),
    WRONG_ORIGIN("HLP-0102", 403),
    UNKNOWN_ADDRESS("HLP-0103", 404),
    WRONG_METHOD("HLP-0104", 405),
    TOO_LARGE("HLP-0105", 413),
    MALFORMED("HLP-0106", 400),
    BUSY("HLP-0107", 503),
    CHALLENGE_STALE("HLP-0201", 410),
    CHALLENGE_SIGNED_BEFORE("HLP-0202", 409),
    PAIRING_WRONG("HLP-0203", 403),
    DECLINED("HLP-0204", 403),
    DOCUMENT_WRONG("HLP-0205", 422),
    PIN_FORM_WRONG("HLP-0301", 403),
    PIN_WRONG("HLP-0302", 403),
    CARD_LOCKED("HLP-0303", 423),
    CARD_UNREADABLE("HLP-0304", 422),
    NO_CARD("HLP-0305", 422),
    TWO_CARDS("HLP-0306", 422),
    CARD_REMOVED("HLP-0307", 422),
    MODULE_MISSING("HLP-0308", 422),
    WRONG_CERTIFICATE("HLP-0309", 422);

    private final String code;
    private final int status;

    HelperError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    /** Of HTTP (RFC 9110, 15.5). */
    int status() {
        return status;
    }
}
