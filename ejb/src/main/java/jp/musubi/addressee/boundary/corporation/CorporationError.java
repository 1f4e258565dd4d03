package jp.musubi.addressee.boundary.corporation;

import jp.musubi.kernel.error.ErrorCode;

/** What is refused about corporations and their branches. */
public enum CorporationError implements ErrorCode {
    NAME_INVALID("ADR-0601", Kind.INVALID),
    KANA_INVALID("ADR-0602", Kind.INVALID),
    ADDRESS_INVALID("ADR-0603", Kind.INVALID),
    STATE_MISSING("ADR-0604", Kind.INVALID),
    CHANGE_DATE_INVALID("ADR-0605", Kind.INVALID),
    GROUND_UNKNOWN("ADR-0606", Kind.INVALID),
    /** A branch has none of its own (番号法 39条1項: the number is the corporation's). */
    NUMBER_OF_A_BRANCH("ADR-0607", Kind.INVALID),
    QUESTION_SAYS_NOTHING("ADR-0608", Kind.INVALID),
    ROW_REPEATED("ADR-0611", Kind.CONFLICT),
    ADDRESSEE_NUMBER_OF_A_PERSON("ADR-0612", Kind.CONFLICT),
    CORPORATE_NUMBER_HELD_BY_ANOTHER("ADR-0613", Kind.CONFLICT),
    /** It stays the same as long as the corporation is there. */
    CORPORATE_NUMBER_DIFFERS("ADR-0614", Kind.CONFLICT),
    BRANCH_AND_CORPORATION_DIFFER("ADR-0615", Kind.CONFLICT),
    CORRECTED_CHANGE_UNKNOWN("ADR-0616", Kind.CONFLICT),
    /** Two systems would overwrite each other unseen. */
    RECORD_OF_ANOTHER_SYSTEM("ADR-0617", Kind.FORBIDDEN),
    /** Also for a branch, and for a corporation of another institution. */
    HEAD_UNKNOWN("ADR-0621", Kind.NOT_FOUND),
    /** Also for a corporation of another institution. */
    CORPORATION_UNKNOWN("ADR-0622", Kind.NOT_FOUND);

    private final String code;
    private final Kind kind;

    CorporationError(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
