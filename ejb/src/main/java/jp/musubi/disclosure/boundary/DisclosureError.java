package jp.musubi.disclosure.boundary;

import jp.musubi.kernel.error.ErrorCode;

/** What the disclosure room refuses. */
public enum DisclosureError implements ErrorCode {
    REQUEST_NOT_RECORDED("DSC-0001", Kind.CONFLICT),
    RECORDED_DIFFERENTLY("DSC-0002", Kind.CONFLICT),
    FOREIGN_INSTITUTION("DSC-0003", Kind.FORBIDDEN),
    PERIOD_INVALID("DSC-0004", Kind.INVALID),
    TOO_MANY_RECORDS("DSC-0005", Kind.TOO_LARGE),
    CURSOR_UNKNOWN("DSC-0006", Kind.INVALID);

    private final String code;
    private final Kind kind;

    DisclosureError(String code, Kind kind) {
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
