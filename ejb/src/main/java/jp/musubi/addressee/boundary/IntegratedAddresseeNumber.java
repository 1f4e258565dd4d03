package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import jp.musubi.kernel.number.Modulus11;

/**
 * 団体内統合宛名番号. One per person and institution, meaningless elsewhere: a serial and a check digit M11W2-7.
 * Source: 共通機能標準仕様書 2.1, note 10
 */
public record IntegratedAddresseeNumber(String value) implements Serializable, Comparable<IntegratedAddresseeNumber> {

    public static final String FORMAT = "[0-9]{15}";
    private static final int LENGTH = 15;
    @Serial
    private static final long serialVersionUID = 1L;
    private static final CheckedDigits DIGITS = CheckedDigits.of(FORMAT, Modulus11.TEN_IS_SKIPPED,
            AddresseeError.INTEGRATED_NUMBER_MALFORMED, AddresseeError.INTEGRATED_NUMBER_CHECK_DIGIT);

    /** @throws jp.musubi.kernel.error.BusinessException when the format or the check digit is wrong */
    public IntegratedAddresseeNumber {
        DIGITS.require(value);
    }

    /** The number for a serial; empty for the serials that M11W2-7 leaves without a check digit. */
    public static Optional<IntegratedAddresseeNumber> ofSerial(long serial) {
        return DIGITS.number(serial, LENGTH).map(IntegratedAddresseeNumber::new);
    }

    @Override
    public int compareTo(IntegratedAddresseeNumber other) {
        return value.compareTo(other.value);
    }

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "IntegratedAddresseeNumber[masked]";
    }
}
