package jp.musubi.linkage.boundary;

/**
 * A row that was not taken.
 *
 * @param row position in the file, from 1
 * @param recordNumber レコード識別番号 of the row, 0 when it could not be read
 * @param message what is wrong and what to do, in Japanese
 * @param messageEn the same in English
 */
public record RejectedReplicaRow(int row, int recordNumber, String code, String message, String messageEn) {
}
