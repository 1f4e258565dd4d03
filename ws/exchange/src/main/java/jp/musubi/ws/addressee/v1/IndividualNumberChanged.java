package jp.musubi.ws.addressee.v1;

/**
 * 個人番号の変更の結果.
 *
 * @param generation which of the person's numbers the new one is, from 1
 */
public record IndividualNumberChanged(int generation) {
}
