package jp.musubi.kernel.number;

/** Digits of a number, one by one. */
final class Digits {

    private Digits() {
    }

    /** ASCII only: full-width digits are made half-width at the edge, or they are wrong characters. */
    static int value(char digit) {
        if (digit < '0' || digit > '9') {
            throw new IllegalArgumentException("not a digit");
        }
        return digit - '0';
    }
}
