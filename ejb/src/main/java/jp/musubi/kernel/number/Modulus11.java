package jp.musubi.kernel.number;

import java.util.OptionalInt;

/**
 * Modulus 11 with the weights 2 to 7 repeating from the right (M11W2-7). All numbers of this family share the sum and
 * differ only in what 11 minus the remainder becomes when it has two digits.
 */
public enum Modulus11 implements CheckDigit {

    /** 10 and 11 become 0: 個人番号 (平成26年総務省令第85号 5条), 住民票コード. */
    TWO_DIGITS_BECOME_ZERO {
        @Override
        OptionalInt digit(int difference) {
            return OptionalInt.of(difference >= 10 ? 0 : difference);
        }
    },
    /** 11 becomes 0, 10 has no digit, so the body is never used: 宛名番号, 団体内統合宛名番号 (共通機能標準仕様書 2.1, notes 8 and 10). */
    TEN_IS_SKIPPED {
        @Override
        OptionalInt digit(int difference) {
            return difference == 10 ? OptionalInt.empty() : OptionalInt.of(difference % 11);
        }
    },
    /** The last digit of 10 and 11: 全国地方公共団体コード. */
    LAST_DIGIT {
        @Override
        OptionalInt digit(int difference) {
            return OptionalInt.of(difference % 10);
        }
    };

    private static final int MODULUS = 11;
    private static final int LOWEST_WEIGHT = 2;
    private static final int WEIGHTS = 6;

    abstract OptionalInt digit(int difference);

    @Override
    public OptionalInt checkDigit(CharSequence body) {
        return digit(MODULUS - weightedSum(body) % MODULUS);
    }

    @Override
    public boolean accepts(CharSequence number) {
        int last = number.length() - 1;
        OptionalInt expected = checkDigit(number.subSequence(0, last));
        return expected.isPresent() && expected.getAsInt() == Digits.value(number.charAt(last));
    }

    private static int weightedSum(CharSequence body) {
        int sum = 0;
        for (int place = 0; place < body.length(); place++) {
            sum += Digits.value(body.charAt(body.length() - 1 - place)) * (LOWEST_WEIGHT + place % WEIGHTS);
        }
        return sum;
    }
}
