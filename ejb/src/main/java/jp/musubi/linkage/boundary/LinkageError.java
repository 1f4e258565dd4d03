package jp.musubi.linkage.boundary;

import jp.musubi.kernel.error.ErrorCode;

/** What the intermediary server does not accept. The 04xx stand in the error list of a replica file. */
public enum LinkageError implements ErrorCode {
    PERIOD_INVALID("LNK-0101", Kind.INVALID),
    PROVIDER_IS_REQUESTER("LNK-0102", Kind.INVALID),
    DEPARTMENT_NOT_CALLERS("LNK-0103", Kind.FORBIDDEN),
    NETWORK_FOR_OWN_STAFF("LNK-0104", Kind.FORBIDDEN),
    TASK_NOT_OFFICES("LNK-0105", Kind.FORBIDDEN),
    DEPARTMENT_UNKNOWN("LNK-0106", Kind.INVALID),
    SOURCE_NOT_CALLER("LNK-0107", Kind.FORBIDDEN),
    INQUIRY_NOT_FOUND("LNK-0201", Kind.NOT_FOUND),
    PROVISION_NOT_FOUND("LNK-0202", Kind.NOT_FOUND),
    PROVISION_ALREADY_DECIDED("LNK-0203", Kind.CONFLICT),
    ADDRESSEE_UNKNOWN("LNK-0204", Kind.NOT_FOUND),
    RESULT_UNAVAILABLE("LNK-0205", Kind.UNAVAILABLE),
    FILE_NOT_FOUND("LNK-0301", Kind.NOT_FOUND),
    FILE_OWNED_BY_ANOTHER("LNK-0302", Kind.CONFLICT),
    EXPORT_NOT_FOUND("LNK-0303", Kind.NOT_FOUND),
    ROW_ADDRESSEE_UNKNOWN("LNK-0401", Kind.INVALID),
    ROW_ADDRESSEE_NUMBER_INVALID("LNK-0402", Kind.INVALID),
    ROW_LAYOUT_UNKNOWN("LNK-0403", Kind.INVALID),
    ROW_DATES_INVALID("LNK-0404", Kind.INVALID),
    ROW_FIELD_INVALID("LNK-0405", Kind.INVALID),
    ROW_ITEMS_MISSING("LNK-0406", Kind.INVALID),
    ROW_REASON_UNKNOWN("LNK-0407", Kind.INVALID),
    ROW_REPLICA_MISSING("LNK-0408", Kind.INVALID),
    ROW_FILE_BROKEN("LNK-0409", Kind.INVALID),
    ROW_ITEM_UNKNOWN("LNK-0410", Kind.INVALID),
    ROW_ITEM_REPEATED("LNK-0411", Kind.INVALID),
    ROW_ITEM_VALUE_INVALID("LNK-0412", Kind.INVALID),
    ENVELOPE_TYPE_UNEXPECTED("LNK-0501", Kind.INVALID),
    ENVELOPE_BODY_INVALID("LNK-0502", Kind.INVALID),
    REQUEST_DIFFERS("LNK-0503", Kind.INVALID),
    SENDER_NOT_HUB("LNK-0504", Kind.FORBIDDEN),
    MANAGEMENT_NUMBER_REUSED("LNK-0505", Kind.CONFLICT),
    CODE_UNKNOWN("LNK-0506", Kind.NOT_FOUND);

    private final String code;
    private final Kind kind;

    LinkageError(String code, Kind kind) {
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
