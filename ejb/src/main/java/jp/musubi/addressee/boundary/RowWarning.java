package jp.musubi.addressee.boundary;

/**
 * A row that was registered but deserves a second look.
 *
 * @param row place in the message, from 1
 * @param code public code of {@link AddresseeError}
 * @param message what is odd and what to do, in Japanese, without personal data
 * @param messageEn the same in English
 */
public record RowWarning(int row, String code, String message, String messageEn) {
}
