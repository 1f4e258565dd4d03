package jp.musubi.legalbasis.boundary;

import jp.musubi.kernel.error.ErrorCode;

/** What the legal basis refuses. */
public enum LegalError implements ErrorCode {
    LEGAL_FILE_UNREADABLE("LGL-0001", Kind.UNAVAILABLE),
    LEGAL_ROW_INVALID("LGL-0002", Kind.UNAVAILABLE),
    LEGAL_ROWS_INCONSISTENT("LGL-0003", Kind.UNAVAILABLE),
    LEGAL_VERSION_CHANGED("LGL-0004", Kind.CONFLICT),
    LEGAL_TABLE_MISSING("LGL-0005", Kind.UNAVAILABLE),
    DEPARTMENT_CHANGED("LGL-0006", Kind.CONFLICT),
    DEPARTMENT_UNKNOWN("LGL-0007", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    LegalError(String code, Kind kind) {
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
