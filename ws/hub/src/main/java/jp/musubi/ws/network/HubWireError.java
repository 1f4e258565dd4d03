package jp.musubi.ws.network;

import jp.musubi.kernel.error.ErrorCode;

/** What HTTP itself refuses, before an envelope is looked at. */
enum HubWireError implements ErrorCode {
    BODY_TOO_LARGE("HUB-0001", Kind.TOO_LARGE),
    PATH_NOT_FOUND("HUB-0002", Kind.NOT_FOUND),
    METHOD_NOT_ALLOWED("HUB-0003", Kind.INVALID),
    NOT_ACCEPTABLE("HUB-0004", Kind.INVALID),
    UNSUPPORTED_MEDIA_TYPE("HUB-0005", Kind.INVALID),
    ADDRESS_MALFORMED("HUB-0006", Kind.INVALID);

    private final String code;
    private final Kind kind;

    HubWireError(String code, Kind kind) {
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
