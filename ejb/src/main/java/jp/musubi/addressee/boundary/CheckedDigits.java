package jp.musubi.addressee.boundary;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.number.CheckDigit;

/** The shape of one kind of number: how many digits, which check digit, and which error says that it is wrong. */
record CheckedDigits(Pattern format, CheckDigit checkDigit, ErrorCode malformed, ErrorCode wrongCheckDigit) {

    static CheckedDigits of(String format, CheckDigit checkDigit, ErrorCode malformed, ErrorCode wrongCheckDigit) {
        return new CheckedDigits(Pattern.compile(format), checkDigit, malformed, wrongCheckDigit);
    }

    /** @throws BusinessException without the number in it */
    String require(String value) {
        requireFormat(value);
        if (!checkDigit.accepts(value)) {
            throw new BusinessException(wrongCheckDigit);
        }
        return value;
    }

    String requireFormat(String value) {
        if (value == null || !format.matcher(value).matches()) {
            throw new BusinessException(malformed);
        }
        return value;
    }

    /** The number for a serial, zero-filled to a length; empty when the serial has no check digit. */
    Optional<String> number(long serial, int length) {
        String body = String.format("%0" + (length - 1) + "d", serial);
        OptionalInt digit = checkDigit.checkDigit(body);
        return digit.isPresent() ? Optional.of(body + digit.getAsInt()) : Optional.empty();
    }
}
