package jp.musubi.linkage.boundary;

/** 電文モード. Test messages are checked and answered like real ones but take no effect beyond their own answer. */
public enum MessageMode {
    PRODUCTION("0"), TEST("1");

    private final String code;

    MessageMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static MessageMode of(String code) {
        for (MessageMode mode : values()) {
            if (mode.code.equals(code)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("message mode");
    }
}
