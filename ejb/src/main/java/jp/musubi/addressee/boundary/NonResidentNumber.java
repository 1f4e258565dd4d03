package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import jp.musubi.kernel.error.BusinessException;

/**
 * 住登外者宛名番号. 15 digits. Numbers given here end in a check digit M11W2-7; numbers that were migrated or taken over keep
 * theirs, because the rule holds for new numbers only (共通機能標準仕様書 2.1, 住登外者宛名番号管理に係る既存データの考え方 ①).
 */
public record NonResidentNumber(String value) implements Serializable {

    public static final String FORMAT = "[0-9]{15}";
    @Serial
    private static final long serialVersionUID = 1L;

    /** @throws NumberingRefused when the format is wrong */
    public NonResidentNumber {
        if (value == null || !value.matches(FORMAT)) {
            throw NumberingRefused.of(NonResidentError.ITEM_DIGITS, NonResidentItem.ATENABANGO, 15);
        }
    }

    /** The number as everybody else's 宛名番号; empty for a migrated one without a check digit. */
    public Optional<AddresseeNumber> checked() {
        try {
            return Optional.of(new AddresseeNumber(value));
        } catch (BusinessException wrong) {
            return Optional.empty();
        }
    }

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentNumber[masked]";
    }
}
