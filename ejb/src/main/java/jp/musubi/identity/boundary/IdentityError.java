package jp.musubi.identity.boundary;

import jp.musubi.kernel.error.ErrorCode;

/** What the identity room refuses: 01 systems and parties, 02 people signing in. */
public enum IdentityError implements ErrorCode {
    SYSTEM_NOT_REGISTERED("IDN-0101", Kind.FORBIDDEN),
    SYSTEM_REVOKED("IDN-0102", Kind.FORBIDDEN),
    CERTIFICATE_OUT_OF_DATE("IDN-0103", Kind.FORBIDDEN),
    CERTIFICATE_MISSING("IDN-0104", Kind.UNAUTHENTICATED),
    REGISTER_UNAVAILABLE("IDN-0105", Kind.UNAVAILABLE),
    REGISTRATION_ROW_INVALID("IDN-0106", Kind.INVALID),
    REGISTRATION_MOVED("IDN-0107", Kind.CONFLICT),
    REVOCATION_IS_FINAL("IDN-0108", Kind.CONFLICT),

    SIGN_IN_MALFORMED("IDN-0201", Kind.INVALID),
    SIGN_IN_NOT_STARTED_HERE("IDN-0202", Kind.UNAUTHENTICATED),
    ALGORITHM_REFUSED("IDN-0203", Kind.UNAUTHENTICATED),
    SIGNING_KEY_UNKNOWN("IDN-0204", Kind.UNAUTHENTICATED),
    SIGNATURE_INVALID("IDN-0205", Kind.UNAUTHENTICATED),
    ISSUER_UNKNOWN("IDN-0206", Kind.UNAUTHENTICATED),
    AUDIENCE_WRONG("IDN-0207", Kind.UNAUTHENTICATED),
    NONCE_WRONG("IDN-0208", Kind.UNAUTHENTICATED),
    SIGN_IN_EXPIRED("IDN-0209", Kind.UNAUTHENTICATED),
    SIGN_IN_FROM_THE_FUTURE("IDN-0210", Kind.UNAUTHENTICATED),
    SIGN_IN_REPLAYED("IDN-0211", Kind.UNAUTHENTICATED),
    ZONE_MIXED("IDN-0212", Kind.FORBIDDEN),
    CLAIM_UNKNOWN("IDN-0213", Kind.FORBIDDEN),
    CLAIM_INVALID("IDN-0214", Kind.FORBIDDEN),
    INSTITUTION_OF_OTHER_PROVIDER("IDN-0215", Kind.FORBIDDEN),
    PROVIDER_UNREACHABLE("IDN-0216", Kind.UNAVAILABLE),
    SIGN_IN_DECLINED("IDN-0217", Kind.UNAUTHENTICATED);

    private final String code;
    private final Kind kind;

    IdentityError(String code, Kind kind) {
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
