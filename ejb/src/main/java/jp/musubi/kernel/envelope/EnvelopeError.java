package jp.musubi.kernel.envelope;

import jp.musubi.kernel.error.ErrorCode;

/** Why a message between parties is not accepted. */
public enum EnvelopeError implements ErrorCode {
    MALFORMED("ENV-0001", Kind.INVALID),
    ALGORITHM_REFUSED("ENV-0002", Kind.INVALID),
    UNKNOWN_KEY("ENV-0003", Kind.FORBIDDEN),
    SIGNATURE_INVALID("ENV-0004", Kind.FORBIDDEN),
    OUT_OF_TIME("ENV-0005", Kind.INVALID),
    WRONG_AUDIENCE("ENV-0006", Kind.FORBIDDEN),
    REPLAYED("ENV-0007", Kind.CONFLICT),
    NOT_AN_ANSWER("ENV-0008", Kind.INVALID),
    WRONG_SENDER("ENV-0009", Kind.FORBIDDEN),
    CONTENT_UNREADABLE("ENV-0010", Kind.INVALID),
    PARTY_UNREACHABLE("ENV-0011", Kind.UNAVAILABLE),
    PARTY_REFUSED("ENV-0012", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    EnvelopeError(String code, Kind kind) {
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
