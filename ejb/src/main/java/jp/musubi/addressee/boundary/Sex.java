package jp.musubi.addressee.boundary;

import java.util.Arrays;
import java.util.Optional;

/** 性別, with the codes of the 項目定義書. */
public enum Sex {
    UNKNOWN("0"), MALE("1"), FEMALE("2");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Sex> of(String code) {
        return Arrays.stream(values()).filter(sex -> sex.code.equals(code)).findFirst();
    }
}
