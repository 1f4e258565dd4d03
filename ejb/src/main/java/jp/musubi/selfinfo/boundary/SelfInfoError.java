package jp.musubi.selfinfo.boundary;

import jp.musubi.kernel.error.ErrorCode;

/** What the resident's door answers when it cannot show. */
public enum SelfInfoError implements ErrorCode {
    PERIOD_INVALID("SLF-0101", Kind.INVALID),
    EXCHANGE_NOT_FOUND("SLF-0102", Kind.NOT_FOUND),
    PERSON_UNKNOWN("SLF-0201", Kind.NOT_FOUND),
    NETWORK_UNREACHABLE("SLF-0301", Kind.UNAVAILABLE),
    CODE_NOT_READY("SLF-0302", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    SelfInfoError(String code, Kind kind) {
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
