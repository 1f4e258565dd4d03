package jp.musubi.standin.population;

import java.util.OptionalInt;

/** Check digits of the numbers that Japanese municipalities use; all but that of 法人番号 are sums modulo 11 with weights 2 to 7 from the right. */
public final class CheckDigits {

    private static final int MODULUS = 11;
    private static final int NINE = 9;
    private static final int FIRST_WEIGHT = 2;
    private static final int WEIGHTS = 6;

    private CheckDigits() {
    }

    /** 個人番号: 11 digits to 12. Source: 平成26年総務省令第85号 第5条; remainders 0 and 1 give 0. */
    public static String individualNumber(String body) {
        return body + zeroForOneAndNone(remainder(body));
    }

    /** 住民票コード: 10 digits to 11. Source: 平成14年総務省告示第436号, inferred from published samples. */
    public static String residentCode(String body) {
        return body + zeroForOneAndNone(remainder(body));
    }

    /**
     * 宛名番号: the check digit of a 14-digit serial (M11W2-7; 地方公共団体情報システム共通機能標準仕様書, note 8). Remainder 1 would
     * need the digit ten, so such a serial is never used.
     */
    public static OptionalInt addresseeNumber(String serial) {
        int remainder = remainder(serial);
        if (remainder == 1) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(remainder == 0 ? 0 : MODULUS - remainder);
    }

    /** 法人番号: 12 digits to 13. Source: 平成26年財務省令第70号 第2条; weights 1 and 2 from the right, modulo 9. */
    public static String corporateNumber(String body) {
        int sum = 0;
        for (int fromRight = 0; fromRight < body.length(); fromRight++) {
            sum += (body.charAt(body.length() - 1 - fromRight) - '0') * (1 + fromRight % 2);
        }
        return NINE - sum % NINE + body;
    }

    private static int zeroForOneAndNone(int remainder) {
        return remainder <= 1 ? 0 : MODULUS - remainder;
    }

    private static int remainder(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += digit * (FIRST_WEIGHT + fromRight % WEIGHTS);
        }
        return sum % MODULUS;
    }
}
