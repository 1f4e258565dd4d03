package jp.musubi.ws.exchange;

import jp.musubi.kernel.error.ErrorCode;

/** Why a message is turned away at the edge, before it reaches a door. */
public enum ExchangeError implements ErrorCode {
    MALFORMED_XML("EXC-0001", Kind.INVALID),
    DOCTYPE_FORBIDDEN("EXC-0002", Kind.INVALID),
    XML_LIMIT_EXCEEDED("EXC-0003", Kind.TOO_LARGE),
    WRONG_FORMAT("EXC-0004", Kind.INVALID),
    WRONG_LENGTH("EXC-0005", Kind.INVALID),
    UNKNOWN_VALUE("EXC-0006", Kind.INVALID),
    FIELD_MISSING("EXC-0007", Kind.INVALID),
    FIELD_UNEXPECTED("EXC-0008", Kind.INVALID),
    MESSAGE_TYPE_MISMATCH("EXC-0009", Kind.INVALID),
    UNKNOWN_OPERATION("EXC-0010", Kind.INVALID),
    WRONG_SOAP_VERSION("EXC-0011", Kind.INVALID),
    MALFORMED_JSON("EXC-0012", Kind.INVALID),
    JSON_LIMIT_EXCEEDED("EXC-0013", Kind.TOO_LARGE),
    BODY_TOO_LARGE("EXC-0014", Kind.TOO_LARGE),
    PATH_NOT_FOUND("EXC-0015", Kind.NOT_FOUND),
    METHOD_NOT_ALLOWED("EXC-0016", Kind.INVALID),
    NOT_ACCEPTABLE("EXC-0017", Kind.INVALID),
    UNSUPPORTED_MEDIA_TYPE("EXC-0018", Kind.INVALID),
    CALLER_UNKNOWN("EXC-0019", Kind.UNAUTHENTICATED),
    CALLER_NOT_ALLOWED("EXC-0020", Kind.FORBIDDEN),
    FIELDS_INVALID("EXC-0021", Kind.INVALID),
    BODY_UNREADABLE("EXC-0022", Kind.INVALID),
    HEADER_NOT_UNDERSTOOD("EXC-0023", Kind.INVALID),
    TOO_MANY_LARGE_BODIES("EXC-0024", Kind.UNAVAILABLE),
    ADDRESS_MALFORMED("EXC-0025", Kind.INVALID),
    OTHER_DESTINATION("EXC-0026", Kind.INVALID);

    private final String code;
    private final Kind kind;

    ExchangeError(String code, Kind kind) {
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
