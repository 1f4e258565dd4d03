package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import jp.musubi.kernel.number.Modulus11;

/**
 * 宛名番号. A municipality's number of an addressee: 14 digits and a check digit M11W2-7.
 * Source: 項目定義書（住登外者宛名番号管理）, X(15)
 */
public record AddresseeNumber(String value) implements Serializable, Comparable<AddresseeNumber> {

    public static final String FORMAT = "[0-9]{15}";
    private static final int LENGTH = 15;
    @Serial
    private static final long serialVersionUID = 1L;
    private static final CheckedDigits DIGITS = CheckedDigits.of(FORMAT, Modulus11.TEN_IS_SKIPPED,
            AddresseeError.ADDRESSEE_NUMBER_MALFORMED, AddresseeError.ADDRESSEE_NUMBER_CHECK_DIGIT);

    /** @throws jp.musubi.kernel.error.BusinessException when the format or the check digit is wrong */
    public AddresseeNumber {
        DIGITS.require(value);
    }

    /** The number for a serial; empty for the serials that M11W2-7 leaves without a check digit. */
    public static Optional<AddresseeNumber> ofSerial(long serial) {
        return DIGITS.number(serial, LENGTH).map(AddresseeNumber::new);
    }

    @Override
    public int compareTo(AddresseeNumber other) {
        return value.compareTo(other.value);
    }

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeNumber[masked]";
    }
}
