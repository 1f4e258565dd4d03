package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import jp.musubi.kernel.number.Modulus11;

/**
 * 全国地方公共団体コード. Two digits of the prefecture, three of the municipality and a check digit.
 * Source: 総務省 全国地方公共団体コード
 */
public record LocalGovernmentCode(String value) implements Serializable {

    public static final String FORMAT = "[0-9]{6}";
    @Serial
    private static final long serialVersionUID = 1L;
    private static final CheckedDigits DIGITS = CheckedDigits.of(FORMAT, Modulus11.LAST_DIGIT,
            AddresseeError.LOCAL_GOVERNMENT_CODE_MALFORMED, AddresseeError.LOCAL_GOVERNMENT_CODE_CHECK_DIGIT);

    /** @throws jp.musubi.kernel.error.BusinessException when the format or the check digit is wrong */
    public LocalGovernmentCode {
        DIGITS.require(value);
    }
}
