package jp.musubi.addressee.domain;

import java.util.HexFormat;

/** Keyed hash of a number within one institution: equal for equal numbers there, worthless elsewhere. */
public record Fingerprint(String hex) {

    static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
