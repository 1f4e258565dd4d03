package jp.musubi.addressee.boundary;

/**
 * A row that was not registered.
 *
 * @param row place in the message, from 1
 * @param code public code of {@link AddresseeError}
 * @param message what is wrong and what to do, in Japanese, without personal data
 */
public record RejectedRow(int row, String code, String message) {
}
