package jp.musubi.addressee.boundary;

import java.util.Locale;
import jp.musubi.kernel.error.BusinessException;

/**
 * A row that was not registered.
 *
 * @param row place in the message, from 1
 * @param code public code of {@link AddresseeError}
 * @param message what is wrong and what to do, in Japanese, without personal data
 * @param messageEn the same in English
 */
public record RejectedRow(int row, String code, String message, String messageEn) {

    static RejectedRow of(int row, BusinessException refusal) {
        return new RejectedRow(row, refusal.code(), refusal.text(Locale.JAPANESE), refusal.text(Locale.ENGLISH));
    }
}
