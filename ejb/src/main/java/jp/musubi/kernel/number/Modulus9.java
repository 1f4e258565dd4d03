package jp.musubi.kernel.number;

import java.util.OptionalInt;

/**
 * Modulus 9 with the weights 1 and 2 in turn from the right; the check digit, 1 to 9, comes first. It cannot tell 0 from 9.
 * Source: 法人番号の指定等に関する省令（平成26年財務省令第70号） 2条
 */
public enum Modulus9 implements CheckDigit {

    /** 法人番号. */
    FIRST_DIGIT;

    private static final int MODULUS = 9;

    @Override
    public OptionalInt checkDigit(CharSequence body) {
        int sum = 0;
        for (int place = 0; place < body.length(); place++) {
            sum += Digits.value(body.charAt(body.length() - 1 - place)) * (1 + place % 2);
        }
        return OptionalInt.of(MODULUS - sum % MODULUS);
    }

    @Override
    public boolean accepts(CharSequence number) {
        return checkDigit(number.subSequence(1, number.length())).getAsInt() == Digits.value(number.charAt(0));
    }
}
