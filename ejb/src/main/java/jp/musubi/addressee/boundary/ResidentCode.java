package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import jp.musubi.kernel.number.Modulus11;

/**
 * 住民票コード. Eleven digits; the check digit is looked at but proves nothing, because its official formula is not confirmed.
 * Source: 住民基本台帳法施行規則 1条
 */
public record ResidentCode(String value) implements Serializable {

    public static final String FORMAT = "[0-9]{11}";
    @Serial
    private static final long serialVersionUID = 1L;
    private static final CheckedDigits DIGITS = CheckedDigits.of(FORMAT, Modulus11.TWO_DIGITS_BECOME_ZERO,
            AddresseeError.RESIDENT_CODE_MALFORMED, AddresseeError.RESIDENT_CODE_CHECK_DIGIT);

    /** @throws jp.musubi.kernel.error.BusinessException when the format is wrong */
    public ResidentCode {
        DIGITS.requireFormat(value);
    }

    /** Whether the supposed check digit fits; a reason to look twice, not to refuse. */
    public boolean checkDigitFits() {
        return DIGITS.checkDigit().accepts(value);
    }

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "ResidentCode[masked]";
    }
}
