package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import jp.musubi.kernel.number.Modulus11;

/**
 * 個人番号. Twelve digits with a check digit; all zeros fit the formula but are nobody's. A fitting number
 * proves nothing about the person. Source: 番号法 2条5項, 平成26年総務省令第85号 5条
 */
public record IndividualNumber(String value) implements Serializable {

    public static final String FORMAT = "(?!0{12})[0-9]{12}";
    @Serial
    private static final long serialVersionUID = 1L;
    private static final CheckedDigits DIGITS = CheckedDigits.of(FORMAT, Modulus11.TWO_DIGITS_BECOME_ZERO,
            AddresseeError.INDIVIDUAL_NUMBER_MALFORMED, AddresseeError.INDIVIDUAL_NUMBER_CHECK_DIGIT);

    /** @throws jp.musubi.kernel.error.BusinessException when the format or the check digit is wrong */
    public IndividualNumber {
        DIGITS.require(value);
    }

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "IndividualNumber[masked]";
    }
}
