package jp.musubi.web.ui.error;

import jp.musubi.kernel.error.ErrorCode;

/** Errors of the pages themselves. */
public enum UiError implements ErrorCode {
    VIEW_EXPIRED("WEB-0001", Kind.CONFLICT),
    INPUT_REFUSED("WEB-0002", Kind.INVALID),
    NOT_ALLOWED("WEB-0403", Kind.FORBIDDEN),
    PAGE_NOT_FOUND("WEB-0404", Kind.NOT_FOUND),
    UNEXPECTED("WEB-0500", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    UiError(String code, Kind kind) {
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
