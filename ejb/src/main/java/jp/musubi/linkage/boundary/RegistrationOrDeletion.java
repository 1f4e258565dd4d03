package jp.musubi.linkage.boundary;

/** 登録/削除区分. */
public enum RegistrationOrDeletion {
    REGISTER("1"), DELETE("2");

    private final String code;

    RegistrationOrDeletion(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static RegistrationOrDeletion of(String code) {
        for (RegistrationOrDeletion value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("registration or deletion");
    }
}
