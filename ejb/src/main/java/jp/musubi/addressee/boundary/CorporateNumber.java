package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import jp.musubi.kernel.number.Modulus9;

/**
 * 法人番号. Twelve digits and before them a check digit, which is never 0. Public, unlike the numbers of persons.
 * Source: 番号法 2条16項, 法人番号の指定等に関する省令（平成26年財務省令第70号） 2条
 */
public record CorporateNumber(String value) implements Serializable {

    public static final String FORMAT = "[1-9][0-9]{12}";
    @Serial
    private static final long serialVersionUID = 1L;
    private static final CheckedDigits DIGITS = CheckedDigits.of(FORMAT, Modulus9.FIRST_DIGIT,
            AddresseeError.CORPORATE_NUMBER_MALFORMED, AddresseeError.CORPORATE_NUMBER_CHECK_DIGIT);

    /** @throws jp.musubi.kernel.error.BusinessException when the format or the check digit is wrong */
    public CorporateNumber {
        DIGITS.require(value);
    }
}
