package jp.musubi.kernel.error;

/** Errors that any door may give. */
public enum KernelError implements ErrorCode {
    MESSAGE_ID_REUSED("KRN-0001", Kind.CONFLICT),
    INVALID_FIELD("KRN-0002", Kind.INVALID),
    NOT_ALLOWED("KRN-0003", Kind.FORBIDDEN),
    NO_INSTITUTION("KRN-0004", Kind.FORBIDDEN),
    CONFIGURATION_MISSING("KRN-0005", Kind.UNAVAILABLE),
    SEAL_BROKEN("KRN-0006", Kind.UNAVAILABLE),
    EDITED_BY_SOMEONE_ELSE("KRN-0007", Kind.CONFLICT),
    UNEXPECTED("KRN-0008", Kind.UNAVAILABLE),
    VAULT_UNREADABLE("KRN-0009", Kind.UNAVAILABLE),
    TASK_NOT_OFFICES("KRN-0010", Kind.FORBIDDEN);

    private final String code;
    private final Kind kind;

    KernelError(String code, Kind kind) {
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
