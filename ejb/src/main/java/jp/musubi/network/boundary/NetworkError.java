package jp.musubi.network.boundary;

import jp.musubi.kernel.error.ErrorCode;

/** What the hub answers to a message that it will not act on. Refusals on the merits are answers, not errors. */
public enum NetworkError implements ErrorCode {
    SENDER_IS_NOT_CALLER("NET-0101", Kind.FORBIDDEN),
    PARTY_NOT_REGISTERED("NET-0102", Kind.FORBIDDEN),
    NOT_FOR_THIS_PARTY("NET-0103", Kind.FORBIDDEN),
    CERTIFICATE_MISSING("NET-0104", Kind.UNAUTHENTICATED),
    CERTIFICATE_NOT_REGISTERED("NET-0105", Kind.FORBIDDEN),
    CERTIFICATE_REVOKED("NET-0106", Kind.FORBIDDEN),
    CERTIFICATE_OUT_OF_DATE("NET-0107", Kind.FORBIDDEN),
    REGISTER_UNAVAILABLE("NET-0108", Kind.UNAVAILABLE),
    WRONG_MESSAGE_TYPE("NET-0201", Kind.INVALID),
    INVALID_BODY("NET-0202", Kind.INVALID),
    REQUEST_DIFFERS("NET-0203", Kind.INVALID),
    MANAGEMENT_NUMBER_REUSED("NET-0301", Kind.CONFLICT),
    MESSAGE_REUSED("NET-0302", Kind.CONFLICT),
    ANSWER_CHANGED("NET-0303", Kind.CONFLICT),
    EXCHANGE_UNKNOWN("NET-0401", Kind.NOT_FOUND),
    CODE_UNKNOWN("NET-0402", Kind.NOT_FOUND),
    ANSWER_NOT_UNDERSTOOD("NET-0501", Kind.UNAVAILABLE),
    LEGAL_TABLE_MISSING("NET-0502", Kind.UNAVAILABLE),
    LEGAL_VERSION_CHANGED("NET-0503", Kind.UNAVAILABLE),
    REGISTRATION_UNREADABLE("NET-0504", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    NetworkError(String code, Kind kind) {
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
