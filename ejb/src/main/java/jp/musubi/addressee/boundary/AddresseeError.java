package jp.musubi.addressee.boundary;

import jp.musubi.kernel.error.ErrorCode;

/**
 * What the registry refuses. {@code ADR-01xx} is about one value, {@code ADR-02xx} about a person's other registrations,
 * {@code ADR-03xx} about the keys of the number vault, {@code ADR-04xx} about support measures.
 */
public enum AddresseeError implements ErrorCode {
    ADDRESSEE_NUMBER_MALFORMED("ADR-0101", Kind.INVALID),
    ADDRESSEE_NUMBER_CHECK_DIGIT("ADR-0102", Kind.INVALID),
    INTEGRATED_NUMBER_MALFORMED("ADR-0103", Kind.INVALID),
    INTEGRATED_NUMBER_CHECK_DIGIT("ADR-0104", Kind.INVALID),
    INDIVIDUAL_NUMBER_MALFORMED("ADR-0105", Kind.INVALID),
    INDIVIDUAL_NUMBER_CHECK_DIGIT("ADR-0106", Kind.INVALID),
    RESIDENT_CODE_MALFORMED("ADR-0107", Kind.INVALID),
    /** A warning only: the notice with the formula (平成14年総務省告示第436号) was not at hand. */
    RESIDENT_CODE_CHECK_DIGIT("ADR-0108", Kind.INVALID),
    LOCAL_GOVERNMENT_CODE_MALFORMED("ADR-0109", Kind.INVALID),
    LOCAL_GOVERNMENT_CODE_CHECK_DIGIT("ADR-0110", Kind.INVALID),
    NAME_INVALID("ADR-0111", Kind.INVALID),
    KANA_INVALID("ADR-0112", Kind.INVALID),
    BIRTH_DATE_INVALID("ADR-0113", Kind.INVALID),
    SEX_MISSING("ADR-0114", Kind.INVALID),
    ADDRESS_INVALID("ADR-0115", Kind.INVALID),
    STATE_MISSING("ADR-0116", Kind.INVALID),
    SUPPORT_MEASURE_PERIOD_INVALID("ADR-0117", Kind.INVALID),
    CORPORATE_NUMBER_MALFORMED("ADR-0118", Kind.INVALID),
    CORPORATE_NUMBER_CHECK_DIGIT("ADR-0119", Kind.INVALID),
    TRANSLATION_COLUMN_MISSING("ADR-0120", Kind.INVALID),
    TRANSLATION_FILE_UNREADABLE("ADR-0121", Kind.INVALID),
    /** Argument: how many rows a file may have. */
    TRANSLATION_FILE_TOO_LONG("ADR-0122", Kind.TOO_LARGE),
    NUMBER_CHANGE_DATE_INVALID("ADR-0123", Kind.INVALID),
    BUSINESS_ID_INVALID("ADR-0124", Kind.INVALID),
    OWN_SYSTEM_ID_INVALID("ADR-0125", Kind.INVALID),
    WRONG_SINCE_INVALID("ADR-0126", Kind.INVALID),
    LINK_TARGET_MISSING("ADR-0127", Kind.INVALID),
    ROW_REPEATED("ADR-0201", Kind.CONFLICT),
    INDIVIDUAL_NUMBER_HELD_BY_ANOTHER("ADR-0202", Kind.CONFLICT),
    INDIVIDUAL_NUMBER_DIFFERS("ADR-0203", Kind.CONFLICT),
    RESIDENT_CODE_HELD_BY_ANOTHER("ADR-0204", Kind.CONFLICT),
    /** Arguments: how name, birth date, sex and address differ (0 not, 1 first part, 2 second part, 3 as a whole); 1 for one family's. */
    LINKED_PERSON_DISAGREES("ADR-0205", Kind.CONFLICT),
    NAME_AND_BIRTH_DATE_DIFFER("ADR-0206", Kind.CONFLICT),
    RESIDENT_CODE_REPLACED("ADR-0207", Kind.CONFLICT),
    ADDRESSEE_NUMBER_UNKNOWN("ADR-0208", Kind.NOT_FOUND),
    INTEGRATED_NUMBER_UNKNOWN("ADR-0209", Kind.NOT_FOUND),
    INDIVIDUAL_NUMBER_MISSING("ADR-0210", Kind.CONFLICT),
    FORMER_NUMBER_DIFFERS("ADR-0211", Kind.CONFLICT),
    INDIVIDUAL_NUMBER_REPLACED("ADR-0212", Kind.CONFLICT),
    NO_LINK_OF_THE_SYSTEM("ADR-0213", Kind.NOT_FOUND),
    SEVERAL_LINKS_OF_THE_SYSTEM("ADR-0214", Kind.CONFLICT),
    LINK_DOUBT_UNKNOWN("ADR-0215", Kind.NOT_FOUND),
    LINK_DOUBT_SETTLED("ADR-0216", Kind.CONFLICT),
    LINK_PROPOSAL_UNKNOWN("ADR-0217", Kind.NOT_FOUND),
    LINK_PROPOSAL_DECIDED("ADR-0218", Kind.CONFLICT),
    LINK_PROPOSAL_OPEN("ADR-0219", Kind.CONFLICT),
    OWN_LINK_PROPOSAL("ADR-0220", Kind.FORBIDDEN),
    LINK_OVERTAKEN("ADR-0221", Kind.CONFLICT),
    LINK_AS_IT_IS("ADR-0222", Kind.CONFLICT),
    FORMER_LINK_UNKNOWN("ADR-0223", Kind.NOT_FOUND),
    SEARCH_SAYS_NOTHING("ADR-0224", Kind.INVALID),
    PERSON_NOT_FOUND("ADR-0225", Kind.NOT_FOUND),
    /** Argument: how many a clerk can tell apart. */
    TOO_MANY_FIT("ADR-0226", Kind.INVALID),
    /** Argument: the generation. */
    VAULT_KEY_MISSING("ADR-0301", Kind.UNAVAILABLE),
    /** Argument: the generation. */
    VAULT_KEY_DIFFERS("ADR-0302", Kind.UNAVAILABLE),
    RESEALING_TAKEN("ADR-0303", Kind.CONFLICT),
    MEASURE_NOT_FOUND("ADR-0401", Kind.NOT_FOUND),
    MEASURES_OF_ANOTHER_OFFICE("ADR-0402", Kind.FORBIDDEN),
    /** Argument: the last day that a renewal may reach. */
    MEASURE_TERM_INVALID("ADR-0403", Kind.INVALID),
    MEASURE_ALREADY_ENDED("ADR-0404", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    AddresseeError(String code, Kind kind) {
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
